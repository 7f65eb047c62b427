import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from '../plan/test-projects';
import { faultOf, runCommand, tail } from '../processes/run-command';
import { readPlaywrightResults } from '../results/playwright-results';
import { runDirectory, workspaceRoot } from '../workspace';
import { type Outcome, prepared, requireTests } from './step';

const cli = join(workspaceRoot, 'node_modules/@playwright/test/cli.js');

/** Runs the browser tests of a project and counts them. */
export const runPlaywright =
  (name: string, { config }: TestProject, timeoutMs: number, env: Readonly<Record<string, string>>) =>
  async (signal: AbortSignal): Promise<Outcome> => {
    const results = join(runDirectory, `${name.replaceAll(/[^\w.-]/g, '-')}.json`);
    rmSync(results, { force: true });
    const ended = await runCommand(
      {
        name,
        file: process.execPath,
        args: [cli, 'test', '-c', config, '--reporter=json'],
        env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: results },
        timeoutMs,
        lastFile: results,
      },
      signal,
    );
    const outcome = read(results);
    const fault = faultOf(ended);
    if (fault === undefined || (outcome.failed > 0 && ended.stopped === undefined))
      return requireTests(outcome, name);
    const failures = [...outcome.failures, { title: name, text: `${tail(ended.output, 40)}\n${fault}` }];
    return { ...outcome, failed: failures.length, failures };
  };

function read(file: string): Outcome {
  try {
    return readPlaywrightResults(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return prepared;
  }
}
