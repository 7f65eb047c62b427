/** Texts that stand for a cell without a value. */
const blanks = new Set(['', 'na', 'n/a', 'nan', 'null', 'none']);

export const isBlank = (text: string): boolean => blanks.has(text.trim().toLowerCase());

/** Why a cell cannot be read. */
export class UnreadableCell extends Error {
  override readonly name = 'UnreadableCell';
}

const whole = /^([+-]?\d{1,12})(?:\.0*)?$/;

/** Units, such as `3`, `3.0` or `-2`. A part of a unit cannot be sold. @throws UnreadableCell */
export function unitsIn(text: string): number {
  const [, digits] = whole.exec(text.trim()) ?? [];
  if (digits === undefined) throw new UnreadableCell(`"${text}" is not a whole number`);
  // Not -0, which is no other number but prints as one.
  return Number(digits) + 0;
}

/** Units that arrived. @throws UnreadableCell */
export function deliveredIn(text: string): number {
  const units = unitsIn(text);
  if (units < 0) throw new UnreadableCell(`"${text}" is below zero, and nothing arrives so`);
  return units;
}

const yes = new Set(['true', 't', 'yes', 'y', '1', '1.0']);
const no = new Set(['false', 'f', 'no', 'n', '0', '0.0']);

/** 1 for true, 0 for false. @throws UnreadableCell */
export function flagIn(text: string): number {
  const value = text.trim().toLowerCase();
  if (yes.has(value)) return 1;
  if (no.has(value)) return 0;
  throw new UnreadableCell(`"${text}" is neither true nor false`);
}
