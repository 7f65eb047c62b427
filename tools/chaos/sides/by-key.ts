/** In the order of each key. */
export function byKey<Row extends { readonly key: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const known = found.get(row.key);
    if (known) known.push(row);
    else found.set(row.key, [row]);
  }
  return found;
}
