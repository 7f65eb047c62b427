import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** A Prisma schema is as long as its service has tables, so it is not among them. */
const sources = new Set(['.ts', '.mjs', '.js', '.html', '.css', '.scss', '.sql', '.sh']);

/** A file that people write and read: not generated, not data. */
export interface SourceFile {
  readonly path: string;
  readonly lines: number;
}

/** Every source file that is, or could be, committed. */
export function sourceFiles(root: string): SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return listed
    .split('\0')
    .filter((path) => sources.has(extname(path)) && existsSync(join(root, path)))
    .map((path) => ({ path, lines: linesOf(readFileSync(join(root, path), 'utf8')) }));
}

const linesOf = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
