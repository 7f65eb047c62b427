import { firstUndone, type Window, windowAt, windowsIn } from '../domain/scale/windows';

interface Options {
  readonly total: number;
  readonly size: number;
  /** Windows under way at the same time. */
  readonly parallel: number;
  readonly isDone: (window: Window) => Promise<boolean>;
  readonly work: (window: Window, index: number) => Promise<void>;
  readonly progress: WindowProgress;
}

export interface WindowProgress {
  /** Told once, with what earlier runs have done. */
  readonly from: (done: number) => void;
  readonly at: (done: number) => void;
}

/** Works through a long row, some windows at a time, from where an earlier run came to. */
export async function inWindows(options: Options): Promise<void> {
  const { total, size, parallel, isDone, work, progress } = options;
  const count = windowsIn(total, size);
  const undone = await firstUndone(count, (index) => isDone(windowAt(index, total, size)));
  // Those that were under way together may have ended in any order.
  let next = undone === count ? count : Math.max(0, undone - parallel);
  let done = windowAt(next, total, size).from;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const index = next;
      next += 1;
      const window = windowAt(index, total, size);
      await work(window, index);
      done += window.to - window.from;
      progress.at(done);
    }
  };
  progress.from(Math.min(done, total));
  await Promise.all(Array.from({ length: parallel }, worker));
}

/** Of every place of a window. */
export const eachOf = <T>({ from, to }: Window, at: (index: number) => T): T[] =>
  Array.from({ length: to - from }, (_, offset) => at(from + offset));
