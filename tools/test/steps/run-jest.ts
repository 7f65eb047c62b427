import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from '../plan/test-projects';
import { type Ended, faultOf, runCommand, tail } from '../processes/run-command';
import { type JestResults, readJestResults } from '../results/jest-results';
import { runDirectory, workspaceRoot } from '../workspace';
import { type Failure, type Outcome, requireTests } from './step';

const jest = join(workspaceRoot, 'node_modules/jest/bin/jest.js');

export interface JestRun {
  readonly name: string;
  readonly projects: readonly TestProject[];
  readonly workers: number;
  readonly timeoutMs: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the Jest projects in one process and counts their tests; each of them must have some. */
export const runJest =
  ({ name, projects, workers, timeoutMs, env }: JestRun) =>
  async (signal: AbortSignal): Promise<Outcome> => {
    const results = join(runDirectory, `${name.replaceAll(/[^\w.-]/g, '-')}.json`);
    rmSync(results, { force: true });
    // A single project keeps the settings that Jest takes from a root configuration only.
    const configurations = projects.map(({ config }) => config);
    const chosen =
      configurations.length === 1 ? ['-c', ...configurations] : ['--projects', ...configurations];
    const ended = await runCommand(
      {
        name,
        file: process.execPath,
        args: [jest, ...chosen, '--ci', '--json', `--outputFile=${results}`, `--maxWorkers=${workers}`],
        env: { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning', ...env },
        timeoutMs,
        lastFile: results,
      },
      signal,
    );
    return judge(name, projects, ended, results);
  };

function judge(name: string, projects: readonly TestProject[], ended: Ended, file: string): Outcome {
  const results = read(file);
  const fault = faultOf(ended);
  const failures: Failure[] = [...results.failures];
  if (fault !== undefined && (results.failed === 0 || ended.stopped !== undefined)) {
    failures.push({ title: name, text: `${tail(ended.output, 40)}\n${fault}` });
  }
  if (results.files.length > 0) failures.push(...projects.filter(ranNothing(results)).map(noTests));
  return requireTests({ ...results, failed: failures.length, failures }, name);
}

const ranNothing =
  ({ files }: JestResults) =>
  ({ root }: TestProject): boolean =>
    !files.some((file) => file.startsWith(join(workspaceRoot, root, '/')));

const noTests = ({ root }: TestProject): Failure => ({
  title: root,
  text: 'It has a test target but ran no test: write one or remove the target.',
});

function read(file: string): JestResults {
  try {
    return readJestResults(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 0, skipped: 0, failures: [], files: [] };
  }
}
