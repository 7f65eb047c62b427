import { type Goal, isMet, type Measured } from '../row';

const columns = [30, 46, 12, 17, 18] as const;

const cells = (...texts: readonly string[]): string =>
  texts
    .map((text, index) => text.padEnd(columns[index] ?? 0))
    .join(' ')
    .trimEnd();

export const tableHead = (): string[] => {
  const head = cells('row', 'measured', '', 'unit', 'goal', 'beside');
  return [head, '-'.repeat(head.length + 40)];
};

export const tableLines = (row: string, measured: readonly Measured[]): string[] =>
  measured.map(({ what, value, unit, goal, beside }, index) =>
    cells(index === 0 ? row : '', what, figure(value), unit, verdict(value, goal), beside ?? ''),
  );

/** Three digits that mean something. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return value.toFixed(digits);
}

function verdict(value: number, goal: Goal | undefined): string {
  const met = isMet(value, goal);
  if (goal === undefined || met === undefined) return '';
  const bound = goal.atMost === undefined ? `≥ ${String(goal.atLeast)}` : `≤ ${String(goal.atMost)}`;
  return `${bound} ${met ? 'met' : 'MISSED'}`;
}
