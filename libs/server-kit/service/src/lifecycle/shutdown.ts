import type { Logger } from '@streamstock/server-kit-observability';
import { closeWithin } from './close-within';

/**
 * In this order: `serve` ends streams and lets running requests finish, `consume` stops reading, finishes and commits,
 * `produce` flushes producers, `store` closes databases and caches.
 */
export const shutdownStages = ['serve', 'consume', 'produce', 'store'] as const;
export type ShutdownStage = (typeof shutdownStages)[number];

/** Where a library registers what must be closed. Inside one stage everything closes side by side. */
export abstract class ShutdownStages {
  abstract onShutdown(stage: ShutdownStage, close: () => Promise<void>): void;
  /** Aborted when the shutdown begins: whatever only waits gives up. */
  abstract readonly signal: AbortSignal;
}

/** Runs the stages. Each has its share of what is left of the time, so that a slow one cannot starve the later ones. */
export class Shutdown extends ShutdownStages {
  private readonly closers = new Map<ShutdownStage, (() => Promise<void>)[]>();
  private readonly begun = new AbortController();
  private running: Promise<boolean> | undefined;

  constructor(
    private readonly logger: Logger,
    private readonly timeoutMs: number,
    private readonly now: () => number = () => performance.now(),
  ) {
    super();
  }

  get signal(): AbortSignal {
    return this.begun.signal;
  }

  onShutdown(stage: ShutdownStage, close: () => Promise<void>): void {
    this.closers.set(stage, [...(this.closers.get(stage) ?? []), close]);
  }

  /** True when everything closed in time. Repeated calls get the same run. */
  run(): Promise<boolean> {
    this.running ??= this.runStages();
    return this.running;
  }

  private async runStages(): Promise<boolean> {
    this.begun.abort(new Error('shutting down'));
    const end = this.now() + this.timeoutMs;
    let clean = true;
    for (const [index, stage] of shutdownStages.entries()) {
      const share = Math.max(0, end - this.now()) / (shutdownStages.length - index);
      const closers = this.closers.get(stage) ?? [];
      const outcomes = await Promise.all(closers.map((close) => closeWithin(close, share)));
      for (const failure of outcomes.filter((outcome) => outcome !== undefined)) {
        clean = false;
        this.logger.error({ stage, err: failure }, 'shutdown: something did not close');
      }
    }
    return clean;
  }
}
