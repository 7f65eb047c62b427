import type { Readable } from 'node:stream';
import type { RowSource } from '../bulk-run';
import { type RowInput, rowInText } from '../rows/read-row';
import { LineReader } from './line-reader';

export interface LineSourceOptions {
  readonly body: Readable;
  /** There may be a next row. */
  readonly onMore: () => void;
  /** Bytes have arrived. */
  readonly onProgress: () => void;
}

/** Rows of a body as it arrives. It is read no faster than its rows are taken. */
export class LineSource implements RowSource {
  readonly #lines = new LineReader();
  #ended = false;

  constructor(private readonly options: LineSourceOptions) {
    const { body } = options;
    body.on('data', this.#onData);
    body.on('end', this.#onEnd);
  }

  get ended(): boolean {
    return this.#ended;
  }

  next(): RowInput | undefined {
    const line = this.#lines.next();
    if (line !== undefined) return 'text' in line ? rowInText(line.text) : line;
    if (!this.#ended) this.options.body.resume();
    return undefined;
  }

  /** Takes no more, but lets the rest arrive and be dropped. */
  drop(): void {
    const { body } = this.options;
    body.off('data', this.#onData);
    body.off('end', this.#onEnd);
    body.resume();
  }

  readonly #onData = (chunk: Buffer): void => {
    const { body, onMore, onProgress } = this.options;
    body.pause();
    this.#lines.add(chunk);
    onProgress();
    onMore();
  };

  readonly #onEnd = (): void => {
    this.#lines.end();
    this.#ended = true;
    this.options.onMore();
  };
}
