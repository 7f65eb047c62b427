import { setImmediate } from 'node:timers/promises';

/** Characters of a chunk. */
const enough = 16_384;

/** Rows as lines, those together that are there at once: a chunk of each row would cost both ends far more than the row. */
export async function* rowChunks(rows: AsyncIterable<object>): AsyncGenerator<string> {
  const source = rows[Symbol.asyncIterator]();
  let next = source.next();
  try {
    for (;;) {
      const first = await next;
      if (first.done === true) return;
      let text = '';
      let row: IteratorResult<object> | undefined = first;
      const turn = setImmediate(undefined);
      while (row !== undefined && row.done !== true) {
        text += `${JSON.stringify(row.value)}\n`;
        next = source.next();
        row = text.length < enough ? await Promise.race([next, turn]) : undefined;
      }
      yield text;
    }
  } finally {
    // Whoever left does not wait for the row under way, nor hear why it does not come.
    next.catch(() => undefined);
    source.return?.().catch(() => undefined);
  }
}
