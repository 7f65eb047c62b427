import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cell, inOrder } from './cell';
import { mergeRuns } from './merge-runs';
import { readRun, writeRun } from './run-file';

/** Cells in memory at once, about 25 MB. */
const cellsPerRun = 250_000;

/**
 * Sorts any number of cells by day with bounded memory: whatever order a file has, a replay goes day by day. What does not
 * fit waits in sorted files in the system's folder for such things, 20 bytes a cell.
 */
export class SortedCells {
  #cells: Cell[] = [];
  #folder: string | undefined;
  #runs = 0;
  #count = 0;

  constructor(private readonly most = cellsPerRun) {}

  get count(): number {
    return this.#count;
  }

  /** Where cells wait that did not fit; undefined while all of them do. */
  get folder(): string | undefined {
    return this.#folder;
  }

  /** Must be waited for where it answers a promise. */
  add(cell: Cell): Promise<void> | undefined {
    this.#cells.push(cell);
    this.#count += 1;
    return this.#cells.length === this.most ? this.#spill() : undefined;
  }

  /** All cells in their order, as often as asked; equal ones as they were added. No more may be added then. */
  read(): AsyncGenerator<Cell> {
    this.#cells.sort(inOrder);
    const paths = Array.from({ length: this.#runs }, (_, run) => this.#path(run));
    return mergeRuns([...paths.map(readRun), this.#cells.values()]);
  }

  /** Removes the files. */
  async close(): Promise<void> {
    this.#cells = [];
    if (this.#folder !== undefined) await rm(this.#folder, { recursive: true, force: true });
    this.#folder = undefined;
  }

  async #spill(): Promise<void> {
    this.#folder ??= await mkdtemp(join(tmpdir(), 'streamstock-replay-'));
    await writeRun(this.#path(this.#runs), this.#cells.sort(inOrder));
    this.#runs += 1;
    this.#cells = [];
  }

  #path(run: number): string {
    return join(this.#folder ?? '', `run-${String(run)}`);
  }
}
