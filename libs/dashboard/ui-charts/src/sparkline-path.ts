const margin = 2;

/** `running` leads from the last settled value to one that is not final yet; empty where all are. */
export interface SparklinePaths {
  readonly settled: string;
  readonly running: string;
}

/** The line through `values` over the whole width, zero (or the lowest negative value) at the bottom. */
export function sparklinePaths(
  values: readonly number[],
  { width, height, unfinished = false }: { width: number; height: number; unfinished?: boolean },
): SparklinePaths {
  const lowest = Math.min(0, ...values);
  const span = Math.max(...values) - lowest || 1;
  const points = values.map((value, index) => {
    const x = (index / (values.length - 1)) * width;
    const y = height - margin - ((value - lowest) / span) * (height - 2 * margin);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  if (!unfinished) return { settled: through(points), running: '' };
  return { settled: through(points.slice(0, -1)), running: through(points.slice(-2)) };
}

const through = (points: readonly string[]): string => (points.length < 2 ? '' : `M${points.join('L')}`);
