import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Icon } from './icon';
import { timeOfDay } from './time-text';
import { ShownZone } from './zone/shown-zone';

/** Stands beside a value that may have changed since `since` (milliseconds since 1970). */
@Component({
  selector: 'ss-stale-mark',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ss-icon name="clock" />{{ time() }}<span class="visually-hidden"> not up to date</span>`,
  styleUrl: './chip.css',
  host: { 'data-tone': 'stale', '[attr.title]': 'title()' },
})
export class StaleMark {
  private readonly zone = inject(ShownZone);
  readonly since = input.required<number>();
  private readonly clock = computed(() => timeOfDay(this.since(), this.zone.of()));
  protected readonly time = computed(() => `as of ${this.clock()}`);
  protected readonly title = computed(() => `Sure until ${this.clock()}; may have changed since`);
}
