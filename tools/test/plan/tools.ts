import { join } from 'node:path';
import type { Command } from '../processes/run-command';
import { workspaceRoot } from '../workspace';

const minute = 60_000;
const bin = (path: string): string => join(workspaceRoot, 'node_modules', path);

const node = (name: string, minutes: number, ...args: string[]): Command => ({
  name,
  file: process.execPath,
  args,
  timeoutMs: minutes * minute,
});

const script = (name: string, minutes: number, ...args: string[]): Command => ({
  ...node(name, minutes, '--import', 'tsx', ...args),
  env: { TSX_TSCONFIG_PATH: join(workspaceRoot, 'tsconfig.base.json') },
});

const stack = (name: string, minutes: number, ...args: string[]): Command =>
  script(name, minutes, 'tools/local-stack/main.ts', ...args, '--profile', 'test');

const nx = (name: string, minutes: number, ...args: string[]): Command => ({
  ...node(name, minutes, bin('nx/dist/bin/nx.js'), ...args),
  env: { NX_DAEMON: 'false', NX_TUI: 'false' },
});

/** Every command that `make test` calls, besides the tests. */
export const tools = {
  format: node('format', 3, bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'),
  lint: node('lint', 8, '--max-old-space-size=3072', bin('eslint/bin/eslint.js'), '.', '--max-warnings=0'),
  types: node(
    'types',
    5,
    bin('typescript/bin/tsc'),
    '--noEmit',
    '-p',
    'tools/boundaries/programs/tsconfig.node.json',
  ),
  templates: nx(
    'templates',
    8,
    'run-many',
    '-t',
    'typecheck',
    '-p',
    'tag:scope:dashboard',
    '--parallel=1',
    '--outputStyle=static',
  ),
  docs: script('docs', 2, 'tools/docs/write.ts', '--check'),
  files: script('files', 1, 'tools/boundaries/files/check-files.ts'),
  generate: script('generate', 3, 'tools/local-stack/main.ts', 'generate'),
  build: nx('build', 8, 'run-many', '-t', 'build', '--parallel=1', '--outputStyle=static'),
  reset: stack('reset', 2, 'reset'),
  down: stack('down', 2, 'down'),
  servers: stack('servers', 8, 'up', '--only', 'servers'),
  services: stack('services', 8, 'up'),
  restartGateway: stack('restart gateway', 2, 'restart', 'gateway'),
} as const;

/** A command as one line for a shell. */
export const shellOf = ({ file, args, env = {} }: Command): string =>
  [...Object.entries(env).map(([name, value]) => `${name}='${value}'`), file, ...args].join(' ');
