import { randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiskRoom } from './disk-room';

/** Bytes of answers that may wait in memory before they go to disk, and before no more are taken. */
const heavyBytes = 262_144;
const fullBytes = 2_097_152;
/** Bytes that are read back at once. */
const blockBytes = 65_536;

/**
 * First in, first out for answers that a client does not take yet: a little of it in memory, the rest in a file without
 * a name, which the system removes whatever happens. One call at a time.
 */
export class Spool {
  #newest: string[] = [];
  #newestBytes = 0;
  #file: FileHandle | undefined;
  #readAt = 0;
  #writtenTo = 0;

  constructor(
    private readonly folder: string,
    private readonly disk: DiskRoom,
  ) {}

  get empty(): boolean {
    return this.#newest.length === 0 && this.#readAt === this.#writtenTo;
  }

  /** So much is in memory that it should be stored. */
  get heavy(): boolean {
    return this.#newestBytes >= heavyBytes;
  }

  /** Storing does not keep up. */
  get full(): boolean {
    return this.#newestBytes >= fullBytes;
  }

  add(text: string): void {
    this.#newest.push(text);
    this.#newestBytes += Buffer.byteLength(text);
  }

  /** Moves what is in memory to disk. @throws where there is no room, with everything still in memory. */
  async store(): Promise<void> {
    const taken = this.#newest.length;
    const bytes = Buffer.from(this.#newest.join(''));
    this.disk.take(bytes.length);
    try {
      this.#file ??= await openNameless(this.folder);
      await this.#file.write(bytes, 0, bytes.length, this.#writtenTo);
    } catch (error) {
      this.disk.give(bytes.length);
      throw error;
    }
    this.#writtenTo += bytes.length;
    this.#newest = this.#newest.slice(taken);
    this.#newestBytes -= bytes.length;
  }

  /** The oldest of it. */
  async take(): Promise<Buffer | string> {
    if (this.#file === undefined || this.#readAt === this.#writtenTo) return this.#takeNewest();
    const block = Buffer.allocUnsafe(Math.min(blockBytes, this.#writtenTo - this.#readAt));
    const { bytesRead } = await this.#file.read(block, 0, block.length, this.#readAt);
    this.#readAt += bytesRead;
    if (this.#readAt === this.#writtenTo) await this.#shrink(this.#file);
    return block.subarray(0, bytesRead);
  }

  async close(): Promise<void> {
    this.disk.give(this.#writtenTo);
    this.#readAt = this.#writtenTo = 0;
    await this.#file?.close();
    this.#file = undefined;
  }

  #takeNewest(): string {
    const text = this.#newest.join('');
    this.#newest = [];
    this.#newestBytes = 0;
    return text;
  }

  async #shrink(file: FileHandle): Promise<void> {
    await file.truncate(0);
    this.disk.give(this.#writtenTo);
    this.#readAt = this.#writtenTo = 0;
  }
}

async function openNameless(folder: string): Promise<FileHandle> {
  const path = join(folder, `streamstock-answers-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  await unlink(path);
  return file;
}
