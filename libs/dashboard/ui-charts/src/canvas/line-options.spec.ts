import type { ChartPoint } from '../chart-data';
import { flaggedStretches } from './flagged-stretches';
import { lineOptions } from './line-options';
import type { Palette } from './palette';

const palette: Palette = {
  line: 'blue',
  threshold: 'orange',
  flagged: 'red',
  text: 'black',
  muted: 'grey',
  grid: 'silver',
  surface: 'white',
  border: 'dimgrey',
  font: 'Inter',
};
const points = (...flags: number[]): ChartPoint[] =>
  flags.map((flag, index) => ({
    name: `d${String(index)}`,
    reading: `day ${String(index)}`,
    value: index,
    flagged: flag === 1,
  }));

describe('flagged stretches', () => {
  it.each([
    [
      [0, 1, 1, 0, 1],
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [[1, 0, 0], [[0, 1]]],
    [[1, 1, 1], [[0, 2]]],
    [[0, 0], []],
  ])('of %j are %j', (flags, stretches) => {
    expect(flaggedStretches(points(...flags))).toEqual(stretches);
  });
});

describe('lineOptions', () => {
  const look = { palette, hatching: 'hatch', format: String };

  it('shows the reading of the point as text on the canvas, never as HTML', () => {
    const { tooltip } = lineOptions(points(0, 0), null, look) as {
      tooltip: { renderMode: string; formatter: (shown: { dataIndex: number }[]) => string };
    };
    expect(tooltip.renderMode).toBe('richText');
    expect(tooltip.formatter([{ dataIndex: 1 }])).toBe('day 1');
    expect(tooltip.formatter([])).toBe('');
  });

  it('keeps a threshold in view that is above all values', () => {
    const { yAxis } = lineOptions(points(0, 0), { value: 40, label: 'Reorder point 40' }, look) as {
      yAxis: { max: (range: { max: number }) => number | null };
    };
    expect([yAxis.max({ max: 10 }), yAxis.max({ max: 90 })]).toEqual([40, null]);
  });
});
