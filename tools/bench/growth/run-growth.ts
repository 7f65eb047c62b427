import { parseOptions } from '../arguments';
import { fillStack } from '../chain/run-fill';
import { openBench } from '../open-bench';
import { print } from '../report/print';
import { runFacts } from '../report/run-facts';
import { tableHead, tableLines } from '../report/table';
import { writeJson } from '../report/write-json';
import { freshStack, resultFile } from '../stack/bench-stack';
import { stopOnSignal } from '../stack/stop-on-signal';
import { type Cost, costsOf } from './costs';
import type { GrowthOptions } from './growth-arguments';
import { growthOf } from './growth-of';
import type { Stage } from './stages';

/** Measures the same operations on stacks that hold more and more, each filled anew; tells each as it is measured. */
export async function runGrowth(options: GrowthOptions): Promise<void> {
  const before = runFacts();
  print(`Load of the machine before: ${before.loadAverage.map((load) => load.toFixed(1)).join(' ')}`);
  const measured: { stage: string; costs: Cost[] }[] = [];
  for (const stage of options.stages) {
    const costs = await costsAt(stage, options);
    measured.push({ stage: stage.name, costs });
    for (const line of [
      ...tableHead(),
      ...tableLines(stage.name, growthOf(costs, measured[0]?.costs ?? costs)),
    ])
      print(line);
  }
  const file = resultFile(`growth-${before.at.replaceAll(/[:.]/g, '-')}`);
  writeJson(file, { ...before, loadAverageAfter: runFacts().loadAverage, options, measured });
  print(`\nJSON: ${file}`);
}

async function costsAt({ sizes }: Stage, { seconds, movements }: GrowthOptions): Promise<Cost[]> {
  const stack = await freshStack();
  stopOnSignal(stack);
  try {
    await fillStack(stack, { sizes, check: false });
    const { bench, close } = await openBench({ ...parseOptions([], []), seconds }, stack);
    try {
      return await costsOf(bench, sizes, movements);
    } finally {
      await close();
    }
  } finally {
    await stack.down();
  }
}
