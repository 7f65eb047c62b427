import type pg from 'pg';
import type { View } from './generations';

/** Longer than anybody goes on reading by a generation that was raised, with room for a slow question. */
const toldOnFormerFor = '30 seconds';

const text = `
  SELECT value, raised_at > now() - interval '${toldOnFormerFor}' AS raised FROM generation WHERE view = $1`;

/**
 * The generations under which a change must be told to the cache. Read in the transaction that makes the change, behind
 * the gate that a rebuild closes to raise them: so whatever changes the new model is told of the new generation, however
 * late its process hears of it, and nothing that comes from the former model is. Uses the primary key.
 */
export async function generationsToTell(client: pg.ClientBase, view: View): Promise<readonly number[]> {
  const { rows } = await client.query<{ value: number; raised: boolean }>({
    name: 'generations-to-tell',
    text,
    values: [view],
  });
  const [serving] = rows;
  if (serving === undefined) throw new Error(`the view ${view} has no generation`);
  return serving.raised ? [serving.value, serving.value - 1] : [serving.value];
}
