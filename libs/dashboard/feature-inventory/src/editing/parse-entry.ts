/** What a person wrote to change a quantity: a difference, or what is there. */
export type Entry =
  | { readonly kind: 'adjust'; readonly quantity: number }
  | { readonly kind: 'count'; readonly quantity: number };

const most = 1_000_000;
const mostCounted = 1_000_000_000;

/** Reads "+5", "-3" or "=40"; a text is why it cannot be read, in words for beside the field. */
export function parseEntry(text: string): Entry | string {
  const match = /^\s*([+=-])\s*(\d{1,10})\s*$/.exec(text.replace(/[−–]/g, '-'));
  if (match === null) return 'Write +5 to add, -3 to take away or =40 for what you counted.';
  const [, sign, digits] = match;
  const quantity = Number(digits);
  if (sign === '=') {
    return quantity > mostCounted ? `At most ${String(mostCounted)}.` : { kind: 'count', quantity };
  }
  if (quantity === 0) return 'Nothing would change.';
  if (quantity > most) return `At most ${String(most)} at once.`;
  return { kind: 'adjust', quantity: sign === '-' ? -quantity : quantity };
}
