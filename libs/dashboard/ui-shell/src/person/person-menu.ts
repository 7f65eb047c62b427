import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { Icon, ShownZone, zoneChoices } from '@streamstock/dashboard-ui-status';
import { Appearance, densities, themes } from '../appearance/appearance';
import { Choice } from './choice';
import { initials, locationsText, type PersonView } from './person-view';

/** Who is signed in, how the page looks for them, and the way out. */
@Component({
  selector: 'ss-person-menu',
  imports: [Choice, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './person-menu.html',
  styleUrl: './person-menu.css',
})
export class PersonMenu {
  readonly person = input.required<PersonView>();
  readonly signOut = output();

  protected readonly appearance = inject(Appearance);
  protected readonly zone = inject(ShownZone);
  protected readonly zoneChoices = zoneChoices;
  protected readonly themes = themes;
  protected readonly densities = densities;
  protected readonly initials = computed(() => initials(this.person().name));
  protected readonly locations = computed(() => locationsText(this.person().locations));
  private readonly panel = viewChild.required<ElementRef<HTMLElement>>('panel');

  protected leave(): void {
    this.panel().nativeElement.hidePopover();
    this.signOut.emit();
  }
}
