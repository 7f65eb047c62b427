import { basename } from 'node:path';
import type { Day } from '../calendar/day';
import type { CellKind } from '../cells/cell';
import type { SortedCells } from '../cells/sorted-cells';
import { type Layout, rowReader } from '../columns/row-reader';
import type { Reading, RowReader } from '../columns/reading';
import { Table } from '../csv/read-table';
import { UnreadableCell } from '../csv/values';
import type { StockKeys } from '../keys/stock-keys';
import type { Faults } from './faults';

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

export interface LoadedFile {
  readonly rows: number;
  /** SHA-256 of the file. */
  readonly digest: string;
}

/**
 * Reads the cells of a file, a row in memory at a time. Rows that cannot be read are faults and count for nothing.
 * @throws MissingColumn
 */
export async function loadCells({ path, layout, kind }: CellFile, context: LoadContext): Promise<LoadedFile> {
  const { faults, signal, dayIn } = context;
  const file = basename(path);
  const onFault = (line: number, reason: string) => {
    faults.add({ file, line, reason });
  };
  const table = new Table({ path, separator: context.separator, onFault });
  let read: RowReader | undefined;
  let rows = 0;
  for await (const { line, fields } of table.rows()) {
    signal.throwIfAborted();
    if (read === undefined) {
      read = rowReader(layout, fields, dayIn, kind);
      continue;
    }
    rows += 1;
    for (const reading of readingsOf(read, fields, line, onFault)) await add(reading, context);
  }
  return { rows, digest: table.digest() };
}

function readingsOf(
  read: RowReader,
  fields: readonly string[],
  line: number,
  onFault: (line: number, reason: string) => void,
): readonly Reading[] {
  try {
    return read(fields);
  } catch (error) {
    if (!(error instanceof UnreadableCell)) throw error;
    onFault(line, error.message);
    return [];
  }
}

function add({ product, location, day, kind, value }: Reading, context: LoadContext): Promise<void> {
  const { keys, cells, shiftDays, sold } = context;
  const key = keys.numberOf(product, location);
  if (kind === 'sold') sold.set(key, (sold.get(key) ?? 0) + value);
  return cells.add({ day: day + shiftDays, key, kind, value });
}
