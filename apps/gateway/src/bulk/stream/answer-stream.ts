import type { Writable } from 'node:stream';
import type { AnswerSink } from '../bulk-run';
import type { Spool } from './spool';

export interface AnswerStreamOptions {
  readonly socket: Pick<Writable, 'write' | 'end' | 'on' | 'destroy'>;
  readonly spool: Spool;
  /** There is room for answers again. */
  readonly onReady: () => void;
  /** The client has taken something. */
  readonly onProgress: () => void;
}

/**
 * Lines to a client at its own speed. What it does not take yet is spooled, so that a client that writes all its rows
 * before it reads an answer is not stuck: with bounded memory alone, each side would wait for the other for ever.
 */
export class AnswerStream implements AnswerSink {
  #open = true;
  #taking = true;
  #storable = true;
  #relieving: Promise<void> | undefined;
  #last: string | undefined;
  #wake: () => void = () => undefined;

  constructor(private readonly options: AnswerStreamOptions) {
    options.socket.on('drain', () => {
      this.#taking = true;
      options.onProgress();
      this.#wake();
    });
  }

  /** Without room on disk, what is in memory has to be taken first. */
  get ready(): boolean {
    const { spool } = this.options;
    return this.#storable ? !spool.full : !spool.heavy;
  }

  /** Something waits for the client. */
  get behind(): boolean {
    return !this.#taking || this.#relieving !== undefined;
  }

  write(texts: readonly string[]): void {
    const lines = `${texts.join('\n')}\n`;
    if (this.#taking && this.#relieving === undefined) {
      this.#taking = this.options.socket.write(lines);
      return;
    }
    this.options.spool.add(lines);
    this.#relieving ??= this.#relieve();
    this.#wake();
  }

  /** The last line. */
  end(text: string): void {
    this.#last = `${text}\n`;
    if (this.#relieving === undefined) this.#finish();
  }

  /** The client is gone. */
  close(): void {
    this.#open = false;
    this.#wake();
  }

  /** Never rejects: answers that cannot be read back break the connection off, which is the only honest answer left. */
  async #relieve(): Promise<void> {
    const { spool, socket } = this.options;
    try {
      await this.#untilEmpty();
      if (!this.#open) await spool.close();
    } catch {
      socket.destroy();
      await spool.close().catch(() => undefined);
    }
    this.#relieving = undefined;
    this.#storable = true;
    if (this.#last !== undefined) this.#finish();
  }

  async #untilEmpty(): Promise<void> {
    const { spool, socket, onReady } = this.options;
    while (this.#open && !spool.empty) {
      if (this.#taking) this.#taking = socket.write(await spool.take());
      else if (spool.heavy && this.#storable) this.#storable = await stored(spool);
      else await new Promise<void>((resolve) => (this.#wake = resolve));
      if (this.ready) onReady();
    }
  }

  #finish(): void {
    if (this.#open) this.options.socket.end(this.#last);
    this.#open = false;
    void this.options.spool.close().catch(() => undefined);
  }
}

const stored = (spool: Spool): Promise<boolean> =>
  spool.store().then(
    () => true,
    () => false,
  );
