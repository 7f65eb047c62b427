import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  viewChild,
} from '@angular/core';
import { Icon } from '@streamstock/dashboard-ui-status';
import { Shortcuts } from '../shortcuts/shortcuts';
import { keysShown } from './keys-shown';

/** What can be pressed on this page now. */
@Component({
  selector: 'ss-shortcut-help',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './shortcut-help.html',
  styleUrl: './shortcut-help.css',
})
export class ShortcutHelp {
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly rows = computed(() =>
    this.shortcuts
      .all()
      .map(({ keys, label }) => ({ keys, label, presses: keysShown(keys, navigator.platform) })),
  );
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  open(): void {
    this.dialog().nativeElement.showModal();
  }

  protected close(): void {
    this.dialog().nativeElement.close();
  }

  protected allowSingleKeys(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.shortcuts.allowSingleKeys(event.target.checked);
  }
}
