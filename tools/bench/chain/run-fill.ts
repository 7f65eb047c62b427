import pg from 'pg';
import type { Stack } from '@streamstock/local-stack';
import { print } from '../report/print';
import { emptyStack } from '../stack/bench-stack';
import { stopOnSignal } from '../stack/stop-on-signal';
import { brokenChecks, forgottenTables } from './check-chain';
import { tableSizes } from './disk';
import type { FillOptions } from './fill-arguments';
import { fillChain } from './fill-chain';
import { noteFilled } from './filled-chain';
import { openingsTable, timelineUntil } from './timeline';

/** Fills the stack anew and stops it; the data stay for rows with `--filled`. */
export async function runFill(options: FillOptions): Promise<void> {
  const stack = await emptyStack();
  stopOnSignal(stack);
  try {
    await stack.upServers(['postgres']);
    await fillStack(stack, options);
  } finally {
    await stack.down();
  }
}

/** Fills a stack whose Postgres is up and empty. */
export async function fillStack(stack: Stack, { sizes, check }: FillOptions): Promise<void> {
  const timeline = timelineUntil(new Date());
  const { products, locations, movements } = sizes;
  print(`Filling ${products} products × ${locations} locations, ${movements} movements`);
  const begin = performance.now();
  const steps = await fillChain(stack.urls, sizes, timeline, print);
  const seconds = (performance.now() - begin) / 1_000;
  const rows = steps.reduce((sum, step) => sum + step.rows, 0);
  const client = new pg.Client({ connectionString: stack.urls.superuser });
  await client.connect();
  try {
    const tables = await tableSizes(client);
    const gib = tables.reduce((sum, { bytes }) => sum + bytes, 0) / 2 ** 30;
    print(
      `${rows} rows in ${seconds.toFixed(0)} s (${(rows / seconds).toFixed(0)}/s), ${gib.toFixed(1)} GiB:`,
    );
    for (const { table, bytes } of tables.slice(0, 10))
      print(`  ${table.padEnd(38)} ${mib(bytes).padStart(8)} MiB`);
    noteFilled({ sizes, timeline, seconds, rows, steps, tables });
    if (check) await proveAgreement(client, openingsTable(timeline));
  } finally {
    await client.end();
  }
}

async function proveAgreement(client: pg.Client, openings: string): Promise<void> {
  const begin = performance.now();
  const broken = [
    ...(await brokenChecks(client, { openings })),
    ...(await forgottenTables(client)).map((table) => `${table}: empty`),
  ];
  if (broken.length > 0) throw new Error(`The sides do not agree:\n${broken.join('\n')}`);
  print(`Both sides agree (${((performance.now() - begin) / 1_000).toFixed(0)} s)`);
}

const mib = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);
