import { CongestionWindow, mostRows } from './congestion-window';
import type { Share } from './tenant-room';

/**
 * A gate that has shut opens again when this part of its room is free. Opening it for each row that was answered would
 * send records of one row each.
 */
const worthwhile = 1 / 4;

/** Whether a run may take its next row: by its window, by its own bound and by its tenant's room. */
export class RowGate {
  readonly #window = new CongestionWindow();
  #undecided = 0;
  #unanswered = 0;
  #shut = false;

  constructor(private readonly share: Share) {}

  /** Rows that may be undecided at present. */
  get windowSize(): number {
    return this.#window.size;
  }

  /** Rows that were taken and whose answers have not left yet. */
  get unanswered(): number {
    return this.#unanswered;
  }

  get open(): boolean {
    const inWindow = this.#window.size - this.#undecided;
    const free = Math.min(inWindow, mostRows - this.#unanswered, this.share.free);
    if (free <= 0 && inWindow <= 0) this.#window.full();
    this.#shut = free < (this.#shut ? this.#enough() : 1);
    return !this.#shut;
  }

  took(): void {
    this.#unanswered += 1;
    this.share.take();
  }

  sent(): void {
    this.#undecided += 1;
  }

  /** So many sent rows have been decided, or given up, so many milliseconds after they were sent. */
  decided(rows: number, afterMs: number): void {
    this.#undecided -= rows;
    this.#window.decided(rows, afterMs);
  }

  answered(rows: number): void {
    this.#unanswered -= rows;
    this.share.give(rows);
  }

  #enough(): number {
    if (this.#unanswered === 0) return 1;
    return Math.max(1, Math.min(this.#window.size, this.share.size) * worthwhile);
  }
}
