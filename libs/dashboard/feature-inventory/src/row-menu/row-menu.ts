import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  Injector,
  output,
  signal,
  viewChild,
} from '@angular/core';

export type RowAction = 'adjust' | 'count' | 'transfer' | 'open';

export interface MenuItem {
  readonly action: RowAction;
  readonly label: string;
  /** The key that does the same in the grid. */
  readonly key?: string;
  /** Why it may not be done; undefined where it may. */
  readonly whyNot?: string | undefined;
}

/** What can be done with a row, in a list at the button that asks for it. */
@Component({
  selector: 'ss-row-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './row-menu.html',
  styleUrl: './row-menu.css',
})
export class RowMenu {
  private readonly injector = inject(Injector);
  private readonly menu = viewChild.required<ElementRef<HTMLElement>>('menu');
  protected readonly items = signal<readonly MenuItem[]>([]);
  protected readonly label = signal('');
  protected readonly place = signal({ top: 0, right: 0 });
  private opener: HTMLElement | undefined;

  readonly chosen = output<RowAction>();
  /** Closed without a choice; the focus is to go back to the row. */
  readonly left = output();

  show(opener: HTMLElement, label: string, items: readonly MenuItem[]): void {
    this.opener = opener;
    this.items.set(items);
    this.label.set(label);
    const { top, bottom, right } = opener.getBoundingClientRect();
    const height = items.length * 40 + 16;
    this.place.set({
      top: bottom + height > innerHeight ? Math.max(8, top - height) : bottom + 4,
      right: Math.max(8, innerWidth - right),
    });
    const menu = this.menu().nativeElement;
    menu.showPopover();
    const focusFirst = (): void => menu.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    afterNextRender(focusFirst, { injector: this.injector });
  }

  protected choose({ action, whyNot }: MenuItem): void {
    if (whyNot !== undefined) return;
    this.menu().nativeElement.hidePopover();
    this.chosen.emit(action);
  }

  protected pressed(event: KeyboardEvent): void {
    const items = [...this.menu().nativeElement.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    const at = items.findIndex((item) => item === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[
      event.key
    ];
    if (event.key === 'Tab' || event.key === 'Escape') {
      event.preventDefault();
      this.menu().nativeElement.hidePopover();
      this.opener?.focus();
      this.left.emit();
    }
    if (to === undefined) return;
    event.preventDefault();
    items[to % items.length]?.focus();
  }
}
