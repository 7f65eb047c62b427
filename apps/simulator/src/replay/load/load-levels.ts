import { locationField, nameField } from '../columns/fields';
import { columnNamed } from '../columns/reading';
import { deliveredIn } from '../csv/values';
import type { LoadContext } from './load-cells';
import { type LoadedFile, readRows } from './read-rows';

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
  const units = new Map<number, number>();
  const loaded = await readRows({
    ...context,
    path: spec.path,
    readerOf: (header) => levelReader(spec, header),
    onRow: (level) => {
      units.set(context.keys.numberOf(level.product, level.location), level.units);
      return undefined;
    },
  });
  return { ...loaded, units };
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
