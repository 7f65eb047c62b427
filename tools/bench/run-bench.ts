import type { Options } from './arguments';
import { openBench } from './open-bench';
import { print } from './report/print';
import { runFacts } from './report/run-facts';
import { tableHead, tableLines } from './report/table';
import { writeJson } from './report/write-json';
import { isMet, type Row } from './row';
import { freshStack, resultFile, usedStack } from './stack/bench-stack';
import { stopOnSignal } from './stack/stop-on-signal';

/** Runs the rows one after another on a stack of their own; prints the table and writes the JSON. */
export async function runBench(options: Options, rows: readonly Row[]): Promise<void> {
  const before = runFacts();
  print(`Load of the machine before: ${before.loadAverage.map((load) => load.toFixed(1)).join(' ')}`);
  const stack = await (options.filled ? usedStack() : freshStack());
  stopOnSignal(stack);
  const { bench, close } = await openBench(options, stack);
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
    for (const file of [resultFile(name), options.json]) if (file !== undefined) writeJson(file, report);
    print(`\nJSON: ${resultFile(name)}`);
  } finally {
    await close();
    if (!options.keep) await stack.down();
  }
}
