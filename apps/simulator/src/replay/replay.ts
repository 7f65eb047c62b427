import { basename } from 'node:path';
import { defineJob, type JobContext, type JobOutcome } from '@streamstock/server-kit-service';
import { openApiClient } from '../api';
import type { Environment } from '../environment';
import { dayOf, dayText } from './calendar/day';
import { carryOut } from './carry-out';
import { replayFlags, type ReplayFlags } from './flags/replay-flags';
import { loadSales, type Sales } from './load/load-sales';
import { ProgressFile } from './progress/progress-file';
import { replayPlan, type ReplayPlan } from './replay-plan';
import { compareLevels } from './report/compare-levels';
import { comparisonTexts, outcomeText, planText, salesText } from './report/texts';

/** Real sales from a file, sent through the public API. */
export const replay = defineJob({
  name: 'replay',
  about:
    'Replays a CSV file of daily or weekly sales, and compares the levels it leaves with the file. A second run goes on, or changes nothing.',
  flags: replayFlags,
  run: replaySales,
});

async function replaySales(flags: ReplayFlags, context: JobContext<Environment>): Promise<JobOutcome> {
  const name = flags.name ?? nameOf(flags.file);
  const sales = await loadSales(flags, name, context.signal);
  try {
    demandReadable(sales, flags, context);
    const plan = await replayPlan(flags, name, sales);
    context.progress.note(salesText(sales, plan.totals));
    context.progress.note(planText(plan.totals));
    demandPast(plan);
    if (!flags['dry-run']) await sendAndCompare(flags, name, sales, plan, context);
    return 'done';
  } finally {
    await sales.cells.close();
  }
}

async function sendAndCompare(
  flags: ReplayFlags,
  name: string,
  sales: Sales,
  plan: ReplayPlan,
  { environment, logger, signal, progress, closing }: JobContext<Environment>,
): Promise<void> {
  const api = openApiClient({ environment, logger, signal });
  closing.onShutdown('produce', () => api.close());
  const { movements } = plan.totals;
  const { accounts, sendingMs } = await carryOut({
    ...{ api, flags, name, sales, plan, signal },
    file: new ProgressFile(flags['progress-folder'], plan.id),
    onProgress: (decided, refused) => {
      progress.at(decided, movements, refused === 0 ? undefined : `${String(refused)} refused`);
    },
  });
  progress.note(outcomeText(accounts.outcomes, sendingMs));
  const comparison = await compareLevels(api, { keys: sales.keys.all, accounts: accounts.keys, signal });
  for (const text of comparisonTexts(comparison, accounts.outcomes)) progress.note(text);
  if (comparison.differences.length > 0) throw new Error('Levels differ from what the files demand');
}

/** @throws Error when there are rows that cannot be read, and they may not be skipped */
function demandReadable(
  { faults, cells }: Sales,
  { malformed }: ReplayFlags,
  { progress }: JobContext<Environment>,
): void {
  for (const line of faults.lines) progress.note(line);
  if (faults.count > 0 && malformed === 'stop') {
    throw new Error('There are malformed rows, and nothing was sent; --malformed skip goes on without them');
  }
  if (cells.count === 0) throw new Error('There are no sales in the file');
}

/** @throws Error when something is to have happened on a day that has not begun anywhere */
function demandPast({ totals: { days } }: ReplayPlan): void {
  const latest = dayOf(Date.now()) + 1;
  if (days === undefined || days.last <= latest) return;
  throw new Error(`${dayText(days.last)} has not come yet; --shift-days moves all days`);
}

/** The name of a file as far as an id may have it. */
const nameOf = (path: string): string =>
  basename(path)
    .replace(/(?:\.csv|\.txt|\.tsv)?(?:\.gz)?$/i, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, 32) || 'replay';
