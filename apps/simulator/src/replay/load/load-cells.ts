import type { Day } from '../calendar/day';
import type { CellKind } from '../cells/cell';
import type { SortedCells } from '../cells/sorted-cells';
import type { Reading } from '../columns/reading';
import { type Layout, rowReader } from '../columns/row-reader';
import type { StockKeys } from '../keys/stock-keys';
import type { Faults } from './faults';
import { type LoadedFile, readRows } from './read-rows';

export interface CellFile {
  readonly path: string;
  readonly layout: Layout;
  /** What wide forms hold in their cells. */
  readonly kind: CellKind;
}

export interface LoadContext {
  readonly separator: string | undefined;
  readonly dayIn: (text: string) => Day | undefined;
  /** Added to every day, so that old sales can be replayed as if they were new. */
  readonly shiftDays: number;
  readonly faults: Faults;
  readonly keys: StockKeys;
  readonly cells: SortedCells;
  /** Units sold over all days, by stock key. */
  readonly sold: Map<number, number>;
  readonly signal: AbortSignal;
}

/** Takes in the cells of a file. @throws MissingColumn */
export const loadCells = ({ path, layout, kind }: CellFile, context: LoadContext): Promise<LoadedFile> =>
  readRows<readonly Reading[]>({
    ...context,
    path,
    readerOf: (header) => rowReader(layout, header, context.dayIn, kind),
    onRow: async (readings) => {
      for (const reading of readings) await add(reading, context);
    },
  });

function add(
  { product, location, day, kind, value }: Reading,
  { keys, cells, shiftDays, sold }: LoadContext,
): Promise<void> | undefined {
  const key = keys.numberOf(product, location);
  if (kind === 'sold') sold.set(key, (sold.get(key) ?? 0) + value);
  return cells.add({ day: day + shiftDays, key, kind, value });
}
