import { createPool, silent } from '@streamstock/server-kit-database';
import { MonthlyPartitions } from '@streamstock/server-kit-partitions';
import type { StackUrls } from '@streamstock/local-stack';
import { monthsOf, type Timeline } from './timeline';

/** The months of the history on both sides, by the roles that own the tables: the services look after them later. */
export async function makeMonths(
  { database }: Pick<StackUrls, 'database'>,
  timeline: Timeline,
): Promise<void> {
  for (const service of ['inventory-command', 'inventory-query']) {
    const pool = createPool({ connectionString: database(service), max: 1, applicationName: 'bench' });
    const options = { table: 'movement', job: 'bench', keepMonths: 24, olderMonths: 'detach' } as const;
    await new MonthlyPartitions({ pool, logger: silent, ...options }).makeMonthsOf(monthsOf(timeline));
    await pool.end();
  }
}
