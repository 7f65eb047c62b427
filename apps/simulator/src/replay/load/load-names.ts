import { basename } from 'node:path';
import { entityId } from '@streamstock/contracts-events';
import { Table } from '../csv/read-table';
import type { Faults } from './faults';

/** Ids that a file gives to names: two columns under any header, the name and the id. */
export async function loadNames(
  path: string | undefined,
  separator: string | undefined,
  faults: Faults,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  if (path === undefined) return ids;
  const onFault = (line: number, reason: string) => {
    faults.add({ file: basename(path), line, reason });
  };
  let header = true;
  for await (const { line, fields } of new Table({ path, separator, onFault }).rows()) {
    const [name = '', id = ''] = fields.map((field) => field.trim());
    if (!header) {
      if (entityId.safeParse(id).success) ids.set(name, id);
      else onFault(line, `"${id}" is no id`);
    }
    header = false;
  }
  return ids;
}
