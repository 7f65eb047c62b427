import { writeFileSync } from 'node:fs';
import { buildServices, openStack } from '@streamstock/local-stack';
import { type Options, parseOptions } from './arguments';
import { failed, failureLines, head, type Result, rowOf } from './report/report';
import { play } from './scenarios/play';
import type { Scenario } from './scenarios/scenario';
import { World } from './world/world';

const profile = 'chaos';

const print = (text: string): boolean => process.stdout.write(`${text}\n`);

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    print('  interrupted: stopping after this scenario');
    interruption.abort();
  });
}

async function playOne(world: World, scenario: Scenario, seconds: number): Promise<Result> {
  const begun = performance.now();
  try {
    return await play(world, scenario, seconds);
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { name: scenario.name, failure, seconds: (performance.now() - begun) / 1_000 };
  }
}

async function playAll({ chosen, seconds, keepStack }: Options): Promise<Result[]> {
  await buildServices();
  try {
    return await playIn(await World.open(profile), chosen, seconds);
  } finally {
    if (!keepStack) await openStack(profile).down();
  }
}

async function playIn(world: World, chosen: readonly Scenario[], seconds: number): Promise<Result[]> {
  const results: Result[] = [];
  try {
    print(head);
    for (const scenario of chosen) {
      if (interruption.signal.aborted) break;
      const result = await playOne(world, scenario, seconds);
      results.push(result);
      print(rowOf(result));
    }
  } finally {
    await world.close();
  }
  return results;
}

try {
  const options = parseOptions(process.argv.slice(2));
  const results = await playAll(options);
  for (const text of failureLines(results)) print(text);
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
  const broken = results.filter(failed).length;
  print(`\n${String(results.length - broken)} hold, ${String(broken)} failed`);
  process.exitCode = broken > 0 || results.length === 0 ? 1 : 0;
} catch (error) {
  print(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
