import { isUtf8 } from 'node:buffer';

/** Longest row in bytes, without its line end. The longest movement that the contract allows takes a third of it. */
export const maxLineBytes = 16_384;

export type Line =
  { readonly text: string } | { readonly fault: 'must not be longer than 16 KiB' | 'must be UTF-8' };

const newline = 0x0a;
const nothing: Buffer = Buffer.alloc(0);

/**
 * Cuts a stream of bytes into lines, wherever its chunks begin and end. Blank lines are left out, the last one needs no
 * line end. It holds one chunk and the beginning of one line: what is too long is read, but not kept.
 */
export class LineReader {
  #chunk = nothing;
  #at = 0;
  /** The beginning of a line that began in an earlier chunk; more bytes than it has room for mean that it is too long. */
  readonly #begun = Buffer.allocUnsafe(maxLineBytes);
  #begunBytes = 0;
  #ended = false;

  /** The next bytes; call it when `next` has nothing left. */
  add(chunk: Buffer): void {
    this.#chunk = chunk;
    this.#at = 0;
  }

  /** No more bytes will come. */
  end(): void {
    this.#ended = true;
  }

  /** The next line, or undefined where the next chunk is needed or nothing is left. */
  next(): Line | undefined {
    for (;;) {
      const end = this.#chunk.indexOf(newline, this.#at);
      if (end === -1) return this.#rest();
      const line = this.#lineUpTo(end);
      this.#at = end + 1;
      if (!isBlank(line)) return line;
    }
  }

  #rest(): Line | undefined {
    this.#keep(this.#chunk.length);
    this.#chunk = nothing;
    this.#at = 0;
    if (!this.#ended || this.#begunBytes === 0) return undefined;
    const last = this.#lineUpTo(0);
    return isBlank(last) ? undefined : last;
  }

  #lineUpTo(end: number): Line {
    const within = this.#begunBytes === 0;
    if (!within) this.#keep(end);
    const length = within ? end - this.#at : this.#begunBytes;
    this.#begunBytes = 0;
    if (length > maxLineBytes) return { fault: 'must not be longer than 16 KiB' };
    return textOf(within ? this.#chunk.subarray(this.#at, end) : this.#begun.subarray(0, length));
  }

  #keep(end: number): void {
    if (this.#begunBytes <= maxLineBytes) this.#chunk.copy(this.#begun, this.#begunBytes, this.#at, end);
    this.#begunBytes += end - this.#at;
  }
}

const isBlank = (line: Line): boolean => 'text' in line && line.text.trim() === '';

/** A byte order mark counts as blank, wherever it stands. */
function textOf(bytes: Buffer): Line {
  const text = bytes.toString('utf8').trim();
  return text.includes('\uFFFD') && !isUtf8(bytes) ? { fault: 'must be UTF-8' } : { text };
}
