import { type Cell, inOrder } from './cell';

interface Head {
  readonly cell: Cell;
  /** Position of its run: of equal cells the one of the earlier run comes first. */
  readonly run: number;
}

const before = (a: Head, b: Head): boolean => {
  const order = inOrder(a.cell, b.cell);
  return order < 0 || (order === 0 && a.run < b.run);
};

/** One sorted sequence of many sorted ones, with a cell of each in memory. */
export async function* mergeRuns(
  runs: readonly (AsyncIterator<Cell> | Iterator<Cell>)[],
): AsyncGenerator<Cell> {
  const heap: Head[] = [];
  try {
    for (const [run, cells] of runs.entries()) {
      const next = await cells.next();
      if (next.done !== true) push(heap, { cell: next.value, run });
    }
    for (let [first] = heap; first !== undefined; [first] = heap) {
      yield first.cell;
      const next = await runs[first.run]?.next();
      if (next === undefined || next.done === true) replaceFirst(heap, heap.pop());
      else replaceFirst(heap, { cell: next.value, run: first.run });
    }
  } finally {
    for (const cells of runs) await cells.return?.();
  }
}

/** A binary heap: no head comes before the one at half its position. */
function push(heap: Head[], head: Head): void {
  let at = heap.length;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const parent = heap[above];
    if (parent === undefined || !before(head, parent)) break;
    heap[at] = parent;
    at = above;
  }
  heap[at] = head;
}

/** `head` may be what was just taken from the end, and so be the first itself. */
function replaceFirst(heap: Head[], head: Head | undefined): void {
  if (head === undefined || heap.length === 0) return;
  let at = 0;
  for (;;) {
    const least = lesserChild(heap, at);
    const child = heap[least];
    if (child === undefined || !before(child, head)) break;
    heap[at] = child;
    at = least;
  }
  heap[at] = head;
}

function lesserChild(heap: readonly Head[], at: number): number {
  const left = 2 * at + 1;
  const [one, other] = [heap[left], heap[left + 1]];
  return one !== undefined && other !== undefined && before(other, one) ? left + 1 : left;
}
