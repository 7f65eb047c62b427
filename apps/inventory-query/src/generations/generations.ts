import type { PrismaClient } from '../generated/prisma/client';

export type View = 'stock-levels';

export interface GenerationsOptions {
  readonly prisma: PrismaClient;
  readonly refreshEveryMs: number;
  readonly onError: (error: unknown) => void;
  /** Milliseconds, monotonic. */
  readonly now?: () => number;
}

/** So long a value is trusted, in milliseconds: less than the time for which changes are told on the former generation. */
const trustedForMs = 20_000;

/**
 * Which build of each view serves; a rebuild raises it, and every process learns of it within one refresh. Until then it
 * reads by the former generation, on which changes are told for long enough, see `generationsToTell`.
 */
export class Generations {
  readonly #values = new Map<string, number>();
  readonly #now: () => number;
  #readAt = -Infinity;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: GenerationsOptions) {
    this.#now = options.now ?? (() => performance.now());
  }

  /** Undefined while nobody can tell: it was never read, or so long ago that it may have been raised meanwhile. */
  current(view: View): number | undefined {
    return this.#now() - this.#readAt > trustedForMs ? undefined : this.#values.get(view);
  }

  async start(): Promise<void> {
    await this.refresh();
    this.#timer = setInterval(() => {
      this.refresh().catch(this.options.onError);
    }, this.options.refreshEveryMs).unref();
  }

  close(): Promise<void> {
    clearInterval(this.#timer);
    return Promise.resolve();
  }

  async refresh(): Promise<void> {
    const askedAt = this.#now();
    const rows = await this.options.prisma.generation.findMany({ select: { view: true, value: true } });
    for (const { view, value } of rows) this.#values.set(view, value);
    this.#readAt = askedAt;
  }
}
