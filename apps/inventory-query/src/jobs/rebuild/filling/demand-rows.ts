import type { JobContext } from '@streamstock/server-kit-service';
import type { Models } from '../models';
import { RebuildRefused } from '../rebuild-refused';
import { countRows, fewerRows } from './fewer-rows';
import { lagOf } from './positions';
import { endsOf, hasReached, offsetsServed } from './served-offsets';
import type { Watch } from './watch';

interface Options {
  readonly models: Models;
  readonly topics: readonly string[];
  readonly keepsMovements: boolean;
  readonly oldestMonth: string;
}

/**
 * The new tables have whatever was told by when the old ones were counted; more may have come to both since.
 *
 * @throws RebuildRefused when they have fewer rows: facts are missing that retention took, or that were never told
 */
export async function demandRows(
  watch: Watch,
  { models, topics, ...scope }: Options,
  { progress }: Pick<JobContext<unknown>, 'progress'>,
): Promise<void> {
  progress.note('compares the number of rows');
  const old = await countRows(models.live, { ...scope, schema: models.schemas.live });
  const served = await offsetsServed(models.live, topics);
  const wanted = [...served, ...endsOf(await watch.look('compares'))];
  for (;;) {
    const positions = await watch.look('compares');
    if (hasReached(positions, wanted)) break;
    if (lagOf(positions) === 0) {
      throw new RebuildRefused('A topic ends before what the service has read of it: it was made anew.');
    }
    await watch.wait();
  }
  const built = await countRows(models.live, { ...scope, schema: models.schemas.next });
  const fewer = fewerRows(old, built);
  if (fewer.length === 0) return;
  throw new RebuildRefused(
    `${fewer.join(' ')} Then run this again, which goes on from here, or allow it with --allow-fewer-rows.`,
  );
}
