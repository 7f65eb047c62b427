import { createPool } from '@streamstock/server-kit-database';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Options } from './arguments';
import { Bench } from './bench';
import { print } from './report/print';
import { runFacts } from './report/run-facts';
import { tableHead, tableLines } from './report/table';
import { isMet, type Row } from './row';
import { freshStack, resultFile } from './stack/bench-stack';
import { Broker } from './stack/broker';
import { CommandSide } from './stack/command-side';
import { startSideProcess } from './stack/side-process';

/** Runs the rows one after another on a stack of their own; prints the table and writes the JSON. */
export async function runBench(options: Options, rows: readonly Row[]): Promise<void> {
  const before = runFacts();
  print(`Load of the machine before: ${before.loadAverage.map((load) => load.toFixed(1)).join(' ')}`);
  const stack = await freshStack();
  const stopNow = (): void => void stack.down().finally(() => process.exit(130));
  process.once('SIGINT', stopNow).once('SIGTERM', stopNow);
  const collector = await startSideProcess(join(import.meta.dirname, 'stack', 'otlp-sink.ts'));
  const broker = new Broker(stack.urls.kafka);
  const pool = createPool({
    connectionString: stack.urls.database('inventory-command'),
    max: 2,
    applicationName: 'bench',
  });
  await broker.connect();
  const bench = new Bench(options, stack, new CommandSide(broker, pool), collector.url);
  try {
    const results = [];
    for (const line of tableHead()) print(line);
    for (const row of rows) {
      const measured = await row.run(bench);
      for (const line of tableLines(row.name, measured)) print(line);
      results.push({
        row: row.name,
        about: row.about,
        measured: measured.map((one) => ({ ...one, met: isMet(one.value, one.goal) })),
      });
    }
    const report = { ...before, loadAverageAfter: runFacts().loadAverage, options, results };
    const name = before.at.replaceAll(/[:.]/g, '-');
    for (const file of [resultFile(name), options.json]) if (file !== undefined) write(file, report);
    print(`\nJSON: ${resultFile(name)}`);
  } finally {
    await bench.close();
    await broker.close();
    await pool.end();
    collector.close();
    if (!options.keep) await stack.down();
  }
}

function write(file: string, report: object): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}
