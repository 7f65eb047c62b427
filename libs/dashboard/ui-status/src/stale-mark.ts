import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from './icon';
import { timeOfDay } from './time-text';

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
  readonly since = input.required<number>();
  protected readonly time = computed(() => `as of ${timeOfDay(this.since())}`);
  protected readonly title = computed(() => `Sure until ${timeOfDay(this.since())}; may have changed since`);
}
