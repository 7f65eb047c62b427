/** Faults that are told one by one. */
const told = 20;

export interface Fault {
  readonly file: string;
  /** From 1; 0 where it is about the whole file. */
  readonly line: number;
  readonly reason: string;
}

/** Rows of the files that cannot be read: how many, and the first of them. */
export class Faults {
  readonly first: Fault[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(fault: Fault): void {
    this.#count += 1;
    if (this.first.length < told) this.first.push(fault);
  }

  /** A line for each of the first ones, and how many more there are. */
  get lines(): string[] {
    const inOrder = [...this.first].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
    const lines = inOrder.map(({ file, line, reason }) => `${file}:${String(line)}: ${reason}`);
    const more = this.#count - this.first.length;
    return more === 0 ? lines : [...lines, `and ${String(more)} more`];
  }
}
