import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Tree } from '@nx/devkit';
import { flushChanges, FsTree } from 'nx/src/generators/tree';
import { workspaceRoot } from './dry-run';

/** A copy of everything in the workspace that is or could be committed, with the packages that are installed. */
export class WorkspaceCopy {
  readonly root: string;

  constructor() {
    const home = join(workspaceRoot, '.local');
    mkdirSync(home, { recursive: true });
    this.root = mkdtempSync(join(home, 'generators-'));
    const listed = this.#git('ls-files', '--cached', '--others', '--exclude-standard', '-z').split('\0');
    for (const path of listed.filter((one) => one !== '' && existsSync(join(workspaceRoot, one)))) {
      mkdirSync(dirname(join(this.root, path)), { recursive: true });
      copyFileSync(join(workspaceRoot, path), join(this.root, path));
    }
    symlinkSync(join(workspaceRoot, 'node_modules'), join(this.root, 'node_modules'));
  }

  /** Runs a generator and writes its changes. The paths of what it created and updated. */
  async generate(generator: (tree: Tree) => Promise<unknown>): Promise<string[]> {
    const tree = new FsTree(this.root, false);
    await generator(tree);
    const changes = tree.listChanges();
    flushChanges(this.root, changes);
    return changes.map(({ path }) => path);
  }

  /** Runs a program of the workspace in the copy and returns what it printed. @throws Error when it fails. */
  run(...args: readonly string[]): string {
    return execFileSync(process.execPath, args, {
      cwd: this.root,
      env: { ...foreignEnvironment(), TSX_TSCONFIG_PATH: join(this.root, 'tsconfig.base.json') },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  drop(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  #git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: workspaceRoot, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  }
}

/** Without what Nx tells its tasks: it names the workspace itself, not the copy, and asks for colours. */
const foreignEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries([
    ...Object.entries(process.env).filter(([name]) => !name.startsWith('NX_') && name !== 'NODE_OPTIONS'),
    ['NX_DAEMON', 'false'],
    ['FORCE_COLOR', '0'],
  ]);
