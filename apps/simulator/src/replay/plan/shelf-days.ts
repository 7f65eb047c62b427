import type { Cell } from '../cells/cell';
import type { ShelfDay } from './shelf';

export interface KeyDay extends ShelfDay {
  readonly key: number;
}

/** Gathers sorted cells to what is known of a key on a day. */
export async function* shelfDays(cells: AsyncIterable<Cell>): AsyncGenerator<KeyDay> {
  let gathered: Cell[] = [];
  for await (const cell of cells) {
    const [first] = gathered;
    if (first !== undefined && (first.key !== cell.key || first.day !== cell.day)) {
      yield keyDay(first, gathered);
      gathered = [];
    }
    gathered.push(cell);
  }
  const [first] = gathered;
  if (first !== undefined) yield keyDay(first, gathered);
}

function keyDay({ key, day }: Cell, cells: readonly Cell[]): KeyDay {
  const of = (kind: Cell['kind']): number[] =>
    cells.flatMap((cell) => (cell.kind === kind ? [cell.value] : []));
  const delivered = of('delivered');
  const stocked = of('stocked');
  return {
    key,
    day,
    sold: of('sold'),
    delivered: delivered.length === 0 ? undefined : delivered.reduce((sum, units) => sum + units),
    inStock: stocked.length === 0 ? undefined : stocked.includes(1),
  };
}
