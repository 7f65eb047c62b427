const longest = 64 * 1_024;

/** The end of what a process wrote. */
export class OutputTail {
  #text = '';

  add(chunk: Buffer): void {
    this.#text = (this.#text + chunk.toString('utf8')).slice(-longest);
  }

  text(): string {
    return this.#text;
  }
}
