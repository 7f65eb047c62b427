import type { Day } from '../calendar/day';
import type { CellKind } from '../cells/cell';
import { isBlank } from '../csv/values';
import { dayField, locationField } from './fields';
import { MissingColumn, type ReadValue, type RowReader } from './reading';

export interface ProductColumns {
  readonly form: 'product-columns';
  readonly dateColumn: string;
  readonly locationColumn: string | undefined;
  /** Such as `QTY_*`; the product is named by what stands for the asterisk. */
  readonly pattern: string;
}

/** What stands for the asterisk of a pattern in a name; undefined where the name is another. */
export function matched(pattern: string, name: string): string | undefined {
  const [before = '', after = ''] = pattern.split('*');
  const fits = name.startsWith(before) && name.endsWith(after) && name.length > before.length + after.length;
  return fits ? name.slice(before.length, name.length - after.length) : undefined;
}

/** A row is a day, with a column for each product. @throws MissingColumn */
export function productColumnsReader(
  { pattern, ...spec }: ProductColumns,
  header: readonly string[],
  dayIn: (text: string) => Day | undefined,
  kind: CellKind,
  valueIn: ReadValue,
): RowReader {
  const dayOf = dayField(header, spec.dateColumn, dayIn);
  const locationOf = locationField(header, spec.locationColumn);
  const columns = header.flatMap((name, index) => {
    const product = matched(pattern, name.trim());
    return product === undefined ? [] : [{ product, index }];
  });
  if (columns.length === 0) throw new MissingColumn(`has no column that fits "${pattern}"`);
  return (fields) => {
    const day = dayOf(fields);
    const location = locationOf(fields);
    return columns.flatMap(({ product, index }) => {
      const text = fields[index] ?? '';
      return isBlank(text) ? [] : [{ product, location, day, kind, value: valueIn(text) }];
    });
  };
}
