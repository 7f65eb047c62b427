import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const stateSchema = z.object({
  replay: z.string(),
  savedAt: z.iso.datetime(),
  finished: z.boolean(),
  /** Milliseconds that rows were sent for, over all runs. */
  sendingMs: z.number(),
  outcomes: z.object({
    decided: z.int(),
    accepted: z.int(),
    refused: z.record(z.string(), z.int()),
    foreign: z.int(),
  }),
  keys: z.array(z.object({ before: z.int().nullable(), accepted: z.int(), version: z.int() })),
});
export type ReplayState = z.infer<typeof stateSchema>;

/** Where a replay has come to, in a file of its own. */
export class ProgressFile {
  readonly #path: string;

  constructor(
    private readonly folder: string,
    private readonly replay: string,
  ) {
    this.#path = join(folder, `${replay}.json`);
  }

  /** Undefined where this replay never ran. @throws Error where the file was changed by somebody */
  async read(): Promise<ReplayState | undefined> {
    let text: string;
    try {
      text = await readFile(this.#path, 'utf8');
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
    const state = stateSchema.safeParse(jsonOf(text));
    if (state.success && state.data.replay === this.replay) return state.data;
    throw new Error(`${this.#path} is not the progress of this replay; remove it to begin anew`);
  }

  /** Takes the place of what was there in one step: whoever is killed meanwhile leaves one of the two. */
  async write(state: Omit<ReplayState, 'replay'>): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const next = `${this.#path}.next`;
    await writeFile(next, JSON.stringify({ replay: this.replay, ...state }), { flush: true });
    await rename(next, this.#path);
  }
}

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
