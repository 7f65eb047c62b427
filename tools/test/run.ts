import { parseOptions, type Options } from './arguments';
import { plan } from './plan/plan';
import { print, timeText } from './report/print';
import { Progress } from './report/progress';
import { failureLines, tierTable, totalsOf } from './report/summary';
import { type Finished, runSteps } from './schedule/schedule';
import { Session } from './session';
import { workspaceRoot } from './workspace';

/** Two cores are what the product is measured on, and what the smallest machine of CI has. */
const cores = 2;

async function runAll(options: Options, signal: AbortSignal): Promise<Finished[]> {
  const session = new Session(options);
  await session.open();
  const progress = new Progress();
  try {
    return await runSteps(plan(workspaceRoot, options), cores, progress, signal);
  } finally {
    progress.close();
    for (const left of await session.close()) print(`  stopped what a test had left running: ${left}`);
  }
}

/** Ends with the line that says it all; a run without a passed test is no success. */
function conclude(passed: number, failed: number): void {
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  print(`${passed} passed, ${failed} failed`);
}

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    print(`  interrupted: stopping`);
    interruption.abort();
  });
}

const begin = performance.now();
try {
  const results = await runAll(parseOptions(process.argv.slice(2)), interruption.signal);
  const { passed, failed } = totalsOf(results);
  for (const line of failureLines(results)) print(line);
  print();
  for (const line of tierTable(results)) print(line);
  print(`  ${timeText(performance.now() - begin)} in all`);
  print();
  conclude(passed, failed);
} catch (error) {
  print(error instanceof Error ? error.message : String(error));
  conclude(0, 1);
}
