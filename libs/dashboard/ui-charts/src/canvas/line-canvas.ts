import { ChangeDetectionStrategy, Component, computed, effect, input, signal } from '@angular/core';
import type { ECharts } from 'echarts/core';
import { NgxEchartsDirective, provideEchartsCore } from 'ngx-echarts';
import type { ChartPoint, Threshold } from '../chart-data';
import { init } from './echarts-parts';
import { hatch } from './hatch';
import { lineOptions, themeOf } from './line-options';
import { currentPalette } from './palette';

/** The drawn part of a line chart. It and all of ECharts are one chunk, loaded when the first chart comes into view. */
@Component({
  selector: 'ss-line-canvas',
  imports: [NgxEchartsDirective],
  providers: [provideEchartsCore({ echarts: { init } })],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="chart" echarts [options]="options()" (chartInit)="chart.set($event)"></div>`,
  styles: `
    :host,
    .chart {
      display: block;
      block-size: 100%;
    }
  `,
})
export class LineCanvas {
  readonly points = input.required<readonly ChartPoint[]>();
  readonly threshold = input.required<Threshold | null>();
  readonly format = input.required<(value: number) => string>();
  /** The point whose reading is shown as if the pointer were there; null for none. */
  readonly cursor = input.required<number | null>();

  private readonly palette = currentPalette();
  protected readonly chart = signal<ECharts | undefined>(undefined);
  protected readonly options = computed(() => {
    const palette = this.palette();
    const look = { palette, hatching: hatch(palette.flagged), format: this.format() };
    return lineOptions(this.points(), this.threshold(), look);
  });

  constructor() {
    // Not by the directive's own input, which would build the chart anew.
    effect(() => this.chart()?.setTheme(themeOf(this.palette())));
    effect(() => {
      const dataIndex = this.cursor();
      const tip = dataIndex === null ? { type: 'hideTip' } : { type: 'showTip', seriesIndex: 0, dataIndex };
      this.chart()?.dispatchAction(tip);
    });
  }
}
