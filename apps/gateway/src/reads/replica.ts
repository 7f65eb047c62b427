import { Pool } from 'undici';
import { CollectAnswer, type UpstreamAnswer } from './collect-answer';

export interface ReplicaOptions {
  readonly timeoutMs: number;
  readonly connections: number;
}

/** A replica that could not be reached is asked last for so long, in milliseconds. */
const avoidedFor = 1_000;

/** One address of a service, with connections that are kept open. */
export class Replica {
  readonly #pool: Pool;
  #avoidUntil = 0;

  constructor(url: string, options: ReplicaOptions) {
    this.#pool = new Pool(url, {
      connections: options.connections,
      pipelining: 1,
      headersTimeout: options.timeoutMs,
      bodyTimeout: options.timeoutMs,
      connect: { timeout: Math.min(1_000, options.timeoutMs) },
      keepAliveTimeout: 30_000,
    });
  }

  get avoided(): boolean {
    return this.#avoidUntil > performance.now();
  }

  avoid(): void {
    this.#avoidUntil = performance.now() + avoidedFor;
  }

  get(path: string, headers: Record<string, string>): Promise<UpstreamAnswer> {
    return new Promise((resolve, reject) => {
      this.#pool.dispatch({ path, method: 'GET', headers }, new CollectAnswer(resolve, reject));
    });
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}
