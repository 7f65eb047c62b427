import { ApplicationError } from '@streamstock/server-kit-errors';
import type { UpstreamAnswer } from './collect-answer';
import { Replica, type ReplicaOptions } from './replica';

/** All replicas of a service behind the gateway; idempotent reads go on to the next one when a replica is gone. */
export class Upstream {
  readonly #replicas: readonly Replica[];
  #turn = 0;

  constructor(
    readonly service: string,
    urls: readonly string[],
    options: ReplicaOptions,
  ) {
    this.#replicas = urls.map((url) => new Replica(url, options));
  }

  /** @throws ApplicationError `service.unavailable` when no replica answers in time. */
  async get(path: string, headers: Record<string, string>): Promise<UpstreamAnswer> {
    let failure: unknown;
    let busy: UpstreamAnswer | undefined;
    for (const replica of this.#inTurn()) {
      try {
        const answer = await replica.get(path, headers);
        if (answer.status !== 503 || isBehind(answer)) return answer;
        busy = answer;
      } catch (error) {
        failure = error;
        if (isTimeout(error)) break;
        replica.avoid();
      }
    }
    if (busy) return busy;
    throw new ApplicationError('service.unavailable', 'This cannot be read right now.', {
      retryAfterSeconds: 1,
      cause: failure,
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#replicas.map((replica) => replica.close()));
  }

  #inTurn(): readonly Replica[] {
    const replicas = this.#replicas;
    if (replicas.length === 1) return replicas;
    this.#turn = (this.#turn + 1) % replicas.length;
    const rotated = [...replicas.slice(this.#turn), ...replicas.slice(0, this.#turn)];
    return [
      ...rotated.filter((replica) => !replica.avoided),
      ...rotated.filter((replica) => replica.avoided),
    ];
  }
}

/** Another replica reads the same database and would wait as long. */
const isBehind = ({ body }: UpstreamAnswer): boolean => body.includes('"read-model.behind"');

const isTimeout = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'HeadersTimeoutError' || error.name === 'BodyTimeoutError');
