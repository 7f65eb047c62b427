import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** What a program writes to its log from now on. */
export class LogWatch {
  readonly #from: number;

  constructor(private readonly file: string) {
    this.#from = this.#size();
  }

  /** @throws Error when it has not been written. */
  find(text: string): string {
    const line = this.#text()
      .split('\n')
      .find((each) => each.includes(text));
    if (line === undefined) throw new Error(`The log ${this.file} does not say "${text}".`);
    return line.trim();
  }

  #text(): string {
    const length = this.#size() - this.#from;
    if (length <= 0) return '';
    const buffer = Buffer.alloc(length);
    const handle = openSync(this.file, 'r');
    readSync(handle, buffer, 0, length, this.#from);
    closeSync(handle);
    return buffer.toString('utf8');
  }

  #size(): number {
    return statSync(this.file, { throwIfNoEntry: false })?.size ?? 0;
  }
}
