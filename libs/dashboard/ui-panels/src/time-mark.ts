import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { age, CLOCK, wholeInstant } from '@streamstock/dashboard-ui-status';

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
  /** ISO 8601. */
  readonly at = input.required<string>();
  private readonly time = computed(() => Date.parse(this.at()));
  protected readonly words = computed(() => age(this.time(), this.now()));
  protected readonly exactly = computed(() => wholeInstant(this.time()));
}
