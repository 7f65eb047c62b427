import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { workspaceRoot } from './projects/read-projects';

/**
 * Runs a script that lints fixtures and prints its findings as JSON.
 * In a process of its own, since ESLint with types and plugins does not fit into a test sandbox.
 */
export function runLint(script: string): unknown {
  const output = execFileSync(process.execPath, ['--import', 'tsx', script], {
    cwd: workspaceRoot,
    env: { ...process.env, TSX_TSCONFIG_PATH: join(workspaceRoot, 'tsconfig.base.json'), NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  return JSON.parse(output);
}
