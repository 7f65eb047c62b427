/** Bytes that all spools of this process may have on disk. */
export class DiskRoom {
  #left: number;

  constructor(bytes: number) {
    this.#left = bytes;
  }

  /** @throws when there is not so much left. */
  take(bytes: number): void {
    if (bytes > this.#left) throw new Error('No room left on disk for answers');
    this.#left -= bytes;
  }

  give(bytes: number): void {
    this.#left += bytes;
  }
}
