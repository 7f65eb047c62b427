import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon, type IconName } from './icon';

export type Status = 'ok' | 'low' | 'out';

const icons: Record<Status, IconName> = { ok: 'check', low: 'triangle', out: 'octagon' };
export const statusWords: Readonly<Record<Status, string>> = { ok: 'OK', low: 'Low', out: 'Out' };

/** Status by shape, word and colour, so that no one of them is needed. */
@Component({
  selector: 'ss-status-chip',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ss-icon [name]="icon()" />{{ word() }}`,
  styleUrl: './chip.css',
  host: { '[attr.data-tone]': 'status()' },
})
export class StatusChip {
  readonly status = input.required<Status>();
  protected readonly icon = computed(() => icons[this.status()]);
  protected readonly word = computed(() => statusWords[this.status()]);
}
