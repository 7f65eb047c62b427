import { entityId } from '@streamstock/contracts-events';
import { UnreadableCell } from '../csv/values';
import { readRows, type RowsOptions } from './read-rows';

/** Ids that a file gives to names: two columns under any header, the name and the id. */
export async function loadNames(
  path: string | undefined,
  context: Pick<RowsOptions<unknown>, 'separator' | 'faults' | 'signal'>,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  if (path === undefined) return ids;
  await readRows({
    ...context,
    path,
    readerOf: () => nameAndId,
    onRow: ([name, id]) => {
      ids.set(name, id);
      return undefined;
    },
  });
  return ids;
}

function nameAndId(fields: readonly string[]): [string, string] {
  const [name = '', id = ''] = fields.map((field) => field.trim());
  if (!entityId.safeParse(id).success) throw new UnreadableCell(`"${id}" is no id`);
  return [name, id];
}
