import { basename } from 'node:path';
import type { SourceFile } from './source-files';

export const longFrom = 200;
export const mostLines = 250;

/** Names that say nothing about the job of a file or folder. */
const emptyNames = [
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'manager',
  'managers',
  'data',
  'info',
  'misc',
];

export interface Verdict {
  readonly median: number;
  /** Nine in ten files are no longer than this. */
  readonly ninth: number;
  readonly tooLong: readonly SourceFile[];
  readonly long: readonly SourceFile[];
  readonly emptyNamed: readonly string[];
}

export function judgeFiles(files: readonly SourceFile[]): Verdict {
  const sizes = files.map(({ lines }) => lines).sort((a, b) => a - b);
  const at = (share: number) => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))] ?? 0;
  return {
    median: at(0.5),
    ninth: at(0.9),
    tooLong: files.filter(({ lines }) => lines > mostLines),
    long: files.filter(({ lines }) => lines > longFrom && lines <= mostLines),
    emptyNamed: files.map(({ path }) => path).filter(saysNothing),
  };
}

function saysNothing(path: string): boolean {
  const [file = '', ...folders] = path.split('/').reverse();
  return [basename(file).split('.')[0] ?? '', ...folders].some((name) => emptyNames.includes(name));
}
