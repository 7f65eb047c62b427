import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { CLOCK, ownZone, ShownZone, timeZoneText } from '@streamstock/dashboard-ui-status';

const hour = 3_600_000;

/** Says in which zone the times beside it are, and changes that for the whole page. */
@Component({
  selector: 'ss-zone-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<button type="button" aria-keyshortcuts="t z" [title]="title()" (click)="shown.turn()">
    Times in {{ words() }}
  </button>`,
  styles: `
    button {
      min-block-size: 24px;
      padding: 0;
      border: 0;
      color: var(--muted);
      background: none;
      font: inherit;
      text-align: start;
      text-decoration: underline dotted;
      text-underline-offset: 3px;
    }
    button:hover {
      color: var(--text);
      background: none;
    }
    @media (pointer: coarse) {
      button {
        min-block-size: 44px;
      }
    }
    @media print {
      button {
        text-decoration: none;
      }
    }
  `,
})
export class ZoneNote {
  protected readonly shown = inject(ShownZone);
  private readonly now = inject(CLOCK);

  /** The zone of the one location that the times are about; null where there is none. */
  readonly store = input<string | null>(null);
  /** Whether each time is about a location of its own. */
  readonly each = input(false);

  private readonly hasStore = computed(() => this.store() !== null || this.each());
  /** Offsets change by the hour at most. */
  private readonly at = computed(() => Math.floor(this.now() / hour) * hour);
  protected readonly words = computed(() => {
    const zone = timeZoneText(this.shown.of(this.store()), this.at());
    if (this.shown.choice() !== 'store' || this.store() !== null) return zone;
    return this.each() ? 'the zone of each location' : `${zone}, yours: they are about no one location`;
  });
  protected readonly title = computed(() => {
    const own = `yours (${ownZone})`;
    const offered = this.hasStore() ? `that of the location, ${own} or UTC` : `${own} or UTC`;
    return `Change the zone: ${offered} (t z)`;
  });
}
