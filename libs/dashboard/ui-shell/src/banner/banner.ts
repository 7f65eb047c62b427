import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { Icon, type IconName } from '@streamstock/dashboard-ui-status';

export type BannerTone = 'info' | 'ok' | 'low' | 'out';

const icons: Readonly<Record<BannerTone, IconName>> = {
  info: 'info',
  ok: 'check',
  low: 'clock',
  out: 'unplugged',
};

/** One line over the page that concerns all of it, with at most one thing to do. */
@Component({
  selector: 'ss-banner',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ss-icon [name]="icon()" />
    <p><ng-content /></p>
    @if (action() !== '') {
      <button type="button" (click)="act.emit()">{{ action() }}</button>
    }
  `,
  styleUrl: './banner.css',
  host: { '[attr.data-tone]': 'tone()' },
})
export class Banner {
  readonly tone = input.required<BannerTone>();
  readonly action = input('');
  readonly act = output();
  protected readonly icon = computed(() => icons[this.tone()]);
}
