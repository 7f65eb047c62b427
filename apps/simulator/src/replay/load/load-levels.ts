import { basename } from 'node:path';
import { locationField, nameField } from '../columns/fields';
import { columnNamed } from '../columns/reading';
import { Table } from '../csv/read-table';
import { deliveredIn, UnreadableCell } from '../csv/values';
import type { LoadContext, LoadedFile } from './load-cells';

/** A file that says once per product, and perhaps location, how many units there are. */
export interface LevelFile {
  readonly path: string;
  readonly productColumn: string;
  readonly locationColumn: string | undefined;
  readonly unitsColumn: string;
}

export interface LoadedLevels extends LoadedFile {
  /** Units by the number of the stock key. */
  readonly units: ReadonlyMap<number, number>;
}

/** Reads such a file; a key that stands there twice has what its last row says. @throws MissingColumn */
export async function loadLevels(spec: LevelFile, context: LoadContext): Promise<LoadedLevels> {
  const file = basename(spec.path);
  const onFault = (line: number, reason: string) => {
    context.faults.add({ file, line, reason });
  };
  const table = new Table({ path: spec.path, separator: context.separator, onFault });
  const units = new Map<number, number>();
  let read: ReturnType<typeof levelReader> | undefined;
  let rows = 0;
  for await (const { line, fields } of table.rows()) {
    if (read === undefined) {
      read = levelReader(spec, fields);
      continue;
    }
    rows += 1;
    try {
      const level = read(fields);
      units.set(context.keys.numberOf(level.product, level.location), level.units);
    } catch (error) {
      if (!(error instanceof UnreadableCell)) throw error;
      onFault(line, error.message);
    }
  }
  return { rows, units, digest: table.digest() };
}

function levelReader({ productColumn, locationColumn, unitsColumn }: LevelFile, header: readonly string[]) {
  const product = nameField(header, productColumn);
  const location = locationField(header, locationColumn);
  const index = columnNamed(header, unitsColumn);
  return (fields: readonly string[]) => ({
    product: product(fields),
    location: location(fields),
    units: deliveredIn(fields[index] ?? ''),
  });
}
