/** Lists of at most `mostItems` and, unless one item alone is larger, `mostSize` in all; order is kept. */
export function piecesOf<T>(
  items: readonly T[],
  sizeOf: (item: T) => number,
  mostItems: number,
  mostSize: number,
): T[][] {
  const pieces: T[][] = [];
  let size = 0;
  for (const item of items) {
    const last = pieces.at(-1);
    size += sizeOf(item);
    if (last === undefined || last.length >= mostItems || size > mostSize) {
      pieces.push([item]);
      size = sizeOf(item);
    } else last.push(item);
  }
  return pieces;
}
