import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { dayReader } from '../calendar/day';
import { SortedCells } from '../cells/sorted-cells';
import { MissingColumn } from '../columns/reading';
import { cellFilesOf, levelFileOf } from '../flags/layout-of';
import type { ReplayFlags } from '../flags/replay-flags';
import { StockKeys } from '../keys/stock-keys';
import { Faults } from './faults';
import { type LoadContext, loadCells } from './load-cells';
import { loadLevels } from './load-levels';
import { loadNames } from './load-names';
import type { LoadedFile } from './read-rows';

/** All that the files say. */
export interface Sales {
  readonly keys: StockKeys;
  readonly cells: SortedCells;
  readonly sold: ReadonlyMap<number, number>;
  readonly opening: ReadonlyMap<number, number> | undefined;
  readonly closing: ReadonlyMap<number, number> | undefined;
  readonly faults: Faults;
  /** Of the file with the sales, without its header. */
  readonly rows: number;
  /** Of all files: the same files have the same. */
  readonly digest: string;
}

/** Reads all files of a replay. What is in the way of one is named with the file. @throws Error */
export async function loadSales(flags: ReplayFlags, name: string, signal: AbortSignal): Promise<Sales> {
  const faults = new Faults();
  const { separator } = flags;
  const keys = new StockKeys({
    productPrefix: flags['product-prefix'] ?? `${name}-`,
    locationPrefix: flags['location-prefix'] ?? `${name}-`,
    productIds: await loadNames(flags['product-ids'], { separator, faults, signal }),
    locationIds: await loadNames(flags['location-ids'], { separator, faults, signal }),
    onlyLocation: flags.location ?? name,
  });
  const dayIn = dayReader(flags['date-format']);
  const cells = new SortedCells();
  const sold = new Map<number, number>();
  const context = { separator, dayIn, shiftDays: flags['shift-days'], faults, keys, cells, sold, signal };
  try {
    return { keys, cells, sold, faults, ...(await loadFiles(flags, context)) };
  } catch (error) {
    await cells.close();
    throw error;
  }
}

async function loadFiles(
  flags: ReplayFlags,
  context: LoadContext,
): Promise<Pick<Sales, 'opening' | 'closing' | 'rows' | 'digest'>> {
  const files: LoadedFile[] = [];
  for (const file of cellFilesOf(flags)) {
    files.push(await naming(file.path, loadCells(file, context)));
  }
  const levelsOf = async (which: 'opening' | 'closing') => {
    const spec = levelFileOf(flags, which);
    if (spec === undefined) return undefined;
    const loaded = await naming(spec.path, loadLevels(spec, context));
    files.push(loaded);
    return loaded.units;
  };
  const opening = await levelsOf('opening');
  const closing = await levelsOf('closing');
  const hash = createHash('sha256');
  for (const { digest } of files) hash.update(digest);
  return { opening, closing, rows: files[0]?.rows ?? 0, digest: hash.digest('hex') };
}

/** Says which file it is that cannot be used. */
async function naming<T>(path: string, loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (error) {
    if (!(error instanceof MissingColumn)) throw error;
    throw new Error(`${basename(path)} ${error.message}`, { cause: error });
  }
}
