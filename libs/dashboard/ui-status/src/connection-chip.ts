import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type ConnectionView, connectionText } from './connection-text';
import { Icon, type IconName } from './icon';
import { ShownZone } from './zone/shown-zone';

interface Look {
  readonly icon: IconName;
  readonly tone: 'ok' | 'info' | 'low' | 'out';
}
const looks: Record<ConnectionView['state'], Look> = {
  connecting: { icon: 'arrows', tone: 'info' },
  'catching-up': { icon: 'arrows', tone: 'info' },
  live: { icon: 'live', tone: 'ok' },
  delayed: { icon: 'clock', tone: 'low' },
  reconnecting: { icon: 'arrows', tone: 'low' },
  offline: { icon: 'unplugged', tone: 'out' },
  'signed-out': { icon: 'octagon', tone: 'out' },
};

/** Whether what is on the screen is live, and if not, since when and what happens next. */
@Component({
  selector: 'ss-connection-chip',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ss-icon [name]="look().icon" /><span>{{ words() }}</span>`,
  styleUrl: './chip.css',
  host: { '[attr.data-tone]': 'look().tone' },
})
export class ConnectionChip {
  private readonly zone = inject(ShownZone);
  readonly connection = input.required<ConnectionView>();
  /** Milliseconds since 1970; moves the countdown. */
  readonly now = input.required<number>();
  protected readonly look = computed(() => looks[this.connection().state]);
  protected readonly words = computed(() => connectionText(this.connection(), this.now(), this.zone.of()));
}
