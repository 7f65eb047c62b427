const plain = new Intl.NumberFormat();
const signed = new Intl.NumberFormat(undefined, { signDisplay: 'always' });
const minus = (text: string): string => text.replace('-', '−');

/** A quantity in the person's locale, with a real minus sign. */
export const units = (quantity: number): string => minus(plain.format(quantity));

/** A change of quantity, always with its sign. */
export const signedUnits = (quantity: number): string => minus(signed.format(quantity));

/** "2 low, 1 out" of levels; null when none is. */
export function shortText(low: number, out: number): string | null {
  const parts = [low > 0 ? `${units(low)} low` : '', out > 0 ? `${units(out)} out` : ''].filter(Boolean);
  return parts.length === 0 ? null : parts.join(', ');
}
