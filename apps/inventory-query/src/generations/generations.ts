import type { PrismaClient } from '../generated/prisma/client';

export type View = 'stock-levels';

export interface GenerationsOptions {
  readonly prisma: PrismaClient;
  readonly refreshEveryMs: number;
  readonly onError: (error: unknown) => void;
}

/** Which build of each view serves; a rebuild raises it, and every process learns of it within one refresh. */
export class Generations {
  readonly #values = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: GenerationsOptions) {}

  /** Undefined until it was read for the first time. */
  current(view: View): number | undefined {
    return this.#values.get(view);
  }

  async start(): Promise<void> {
    await this.#refresh();
    this.#timer = setInterval(() => {
      this.#refresh().catch(this.options.onError);
    }, this.options.refreshEveryMs).unref();
  }

  close(): Promise<void> {
    clearInterval(this.#timer);
    return Promise.resolve();
  }

  async #refresh(): Promise<void> {
    const rows = await this.options.prisma.generation.findMany();
    for (const { view, value } of rows) this.#values.set(view, value);
  }
}
