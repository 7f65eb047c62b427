import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { age, CLOCK, ShownZone, wholeInstant } from '@streamstock/dashboard-ui-status';

/** How long ago something was, within a day, else its date; the exact time with its zone is in the title. */
@Component({
  selector: 'ss-time-mark',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<time [attr.datetime]="at()" [attr.title]="exactly()">{{ words() }}</time>`,
  styles: `
    :host {
      white-space: nowrap;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class TimeMark {
  private readonly now = inject(CLOCK);
  private readonly shown = inject(ShownZone);
  /** ISO 8601. */
  readonly at = input.required<string>();
  /** The zone of the location it is about; null where it is about none, or that is not known. */
  readonly zone = input<string | null>(null);
  private readonly in = computed(() => this.shown.of(this.zone()));
  private readonly time = computed(() => Date.parse(this.at()));
  protected readonly words = computed(() => age(this.time(), this.now(), this.in()));
  protected readonly exactly = computed(() => wholeInstant(this.time(), this.in()));
}
