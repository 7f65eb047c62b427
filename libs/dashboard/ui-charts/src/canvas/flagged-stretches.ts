import type { ChartPoint } from '../chart-data';

/** First and last index of every run of flagged points; a run of one is widened so that it can be seen. */
export function flaggedStretches(points: readonly ChartPoint[]): readonly (readonly [number, number])[] {
  const stretches: [number, number][] = [];
  points.forEach(({ flagged }, index) => {
    if (!flagged) return;
    const last = stretches.at(-1);
    if (last?.[1] === index - 1) last[1] = index;
    else stretches.push([index, index]);
  });
  const end = points.length - 1;
  return stretches.map(([from, to]) =>
    from === to ? [Math.max(0, from - 1), Math.min(end, to + 1)] : [from, to],
  );
}
