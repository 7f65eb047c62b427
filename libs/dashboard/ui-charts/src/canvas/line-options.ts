import type { EChartsCoreOption } from 'echarts/core';
import type { ChartPoint, Threshold } from '../chart-data';
import { flaggedStretches } from './flagged-stretches';
import type { Palette } from './palette';

export interface LineLook {
  readonly palette: Palette;
  /** What fills the flagged stretches: a pattern. */
  readonly hatching: object | string;
  readonly format: (value: number) => string;
}

/** What setTheme is given: the parts that do not belong to one chart. */
export const themeOf = ({ font, muted }: Palette): object => ({
  backgroundColor: 'transparent',
  textStyle: { fontFamily: font, color: muted },
});

/** One line from zero, its threshold and its flagged stretches, as ECharts wants them told. */
export function lineOptions(
  points: readonly ChartPoint[],
  threshold: Threshold | null,
  { palette, hatching, format }: LineLook,
): EChartsCoreOption {
  return {
    animation: false,
    grid: { top: 16, right: 16, bottom: 8, left: 8, outerBoundsMode: 'same' },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: points.map(({ name }) => name),
      axisLine: { lineStyle: { color: palette.border } },
      axisTick: { show: false },
      axisLabel: { color: palette.muted, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      max:
        threshold === null
          ? null
          : ({ max }: { max: number }) => (max < threshold.value ? threshold.value : null),
      axisLabel: { color: palette.muted, formatter: format },
      splitLine: { lineStyle: { color: palette.grid } },
    },
    tooltip: tooltip(points, palette),
    series: [
      {
        type: 'line',
        data: points.map(({ value }) => value),
        showSymbol: false,
        symbolSize: 8,
        lineStyle: { color: palette.line, width: 2 },
        itemStyle: { color: palette.line },
        areaStyle: { color: palette.line, opacity: 0.12 },
        markLine: markLine(threshold, palette),
        markArea: {
          silent: true,
          itemStyle: { color: hatching },
          data: flaggedStretches(points).map(([from, to]) => [{ xAxis: from }, { xAxis: to }]),
        },
      },
    ],
  };
}

// As text on the canvas: a tooltip of HTML needs inline styles, which the content security policy refuses.
const tooltip = (points: readonly ChartPoint[], palette: Palette): object => ({
  trigger: 'axis',
  renderMode: 'richText',
  confine: true,
  backgroundColor: palette.surface,
  borderColor: palette.border,
  textStyle: { color: palette.text, fontSize: 13, fontFamily: palette.font },
  axisPointer: { lineStyle: { color: palette.border } },
  formatter: (shown: readonly { readonly dataIndex: number }[]) =>
    points[shown[0]?.dataIndex ?? -1]?.reading ?? '',
});

const markLine = (threshold: Threshold | null, palette: Palette): object => ({
  silent: true,
  symbol: 'none',
  lineStyle: { color: palette.threshold, type: 'dashed', width: 1.5 },
  label: { position: 'insideStartTop', color: palette.threshold, formatter: threshold?.label ?? '' },
  data: threshold === null ? [] : [{ yAxis: threshold.value }],
});
