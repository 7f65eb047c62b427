import { Backoff, pause, silent } from '@streamstock/server-kit-database';
import { measureBacklog } from './measure-backlog';
import { RelayMetrics } from './metrics';
import type { OutboxBacklog, OutboxRelayOptions } from './relay-options';
import { RelayRound, type RoundOutcome } from './relay-round';
import { Requeues } from './requeues';
import { UncertainKeys } from './uncertain-keys';
import { Wakes } from './wakes';

const measureEveryMs = 5_000;

/**
 * Publishes the outbox: at least once, per key in commit order, and with the newest state of a key last. Any number of
 * relays share one outbox; each uses one connection at a time. Never gives up: what fails is repeated with growing
 * pauses while the rows wait.
 */
export class OutboxRelay {
  readonly #wakes = new Wakes();
  readonly #metrics: RelayMetrics;
  readonly #round: RelayRound;
  readonly #requeues: Requeues;
  readonly #afterFailure: Backoff;
  readonly #whileHeld: Backoff;
  #backlog: OutboxBacklog = { rows: 0, oldestSeconds: 0 };
  #measureAt = 0;
  #failing = false;
  readonly #closing = new AbortController();
  #running: Promise<void> | undefined;

  constructor(private readonly options: OutboxRelayOptions) {
    this.#metrics = new RelayMetrics(options.name);
    const uncertain = new UncertainKeys();
    this.#round = new RelayRound(options, uncertain, this.#metrics);
    this.#requeues = new Requeues(options, uncertain, this.#metrics, () => this.wake());
    this.#afterFailure = new Backoff(options.backoff ?? { firstMs: 100, longestMs: 5_000 });
    const heldMs = options.heldLanesMs ?? 20;
    this.#whileHeld = new Backoff({ firstMs: heldMs, longestMs: 10 * heldMs });
  }

  /** As measured in the last seconds. */
  get backlog(): OutboxBacklog {
    return this.#backlog;
  }

  start(): void {
    if (this.#running) return;
    this.#requeues.started();
    this.#running = this.#run();
  }

  /** Rows were committed. Costs nothing while a round runs. */
  wake(): void {
    this.#wakes.wake();
  }

  /** Publishes what is there and stops; what fails now stays for the next start. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#wakes.wake();
    await this.#running;
    await this.#requeues.close();
  }

  async #run(): Promise<void> {
    for (;;) {
      const last = this.#isClosing;
      const pauseMs = await this.#turn();
      if (last && (pauseMs > 0 || this.#failing)) return;
      if (pauseMs > 0 && !last) await this.#pause(pauseMs);
    }
  }

  /** After a failure only closing ends the pause: new rows do not make the outage shorter. */
  async #pause(ms: number): Promise<void> {
    const until = performance.now() + ms;
    do {
      await this.#wakes.wait(Math.max(1, until - performance.now()));
    } while (this.#failing && !this.#isClosing && performance.now() < until);
  }

  /** @returns the pause until the next turn, in milliseconds */
  async #turn(): Promise<number> {
    try {
      const outcome = await this.#round.run();
      this.#recovered();
      await this.#requeues.run();
      await this.#measure();
      await this.#rest(outcome);
      return this.#pauseAfter(outcome);
    } catch (error) {
      this.#failed(error);
      return this.#afterFailure.next();
    }
  }

  /** What is woken meanwhile is published together. */
  async #rest({ sent, more }: RoundOutcome): Promise<void> {
    const { restMs = 0 } = this.options;
    if (restMs > 0 && sent > 0 && !more) await pause(restMs, this.#closing.signal);
  }

  #pauseAfter({ sent, more, held }: RoundOutcome): number {
    if (more) return 0;
    if (sent > 0 || held === 0) this.#whileHeld.reset();
    const poll = held > 0 ? this.#whileHeld.next() : (this.options.pollMs ?? 1_000);
    return Math.max(1, Math.min(poll, this.#requeues.dueIn()));
  }

  async #measure(): Promise<void> {
    if (performance.now() < this.#measureAt) return;
    this.#measureAt = performance.now() + measureEveryMs;
    this.#backlog = await measureBacklog(this.options.pool);
    this.#metrics.backlog(this.#backlog);
  }

  #failed(error: unknown): void {
    if (!this.#failing) {
      this.#log.warn(
        { err: error, relay: this.options.name },
        'the relay cannot publish; rows wait in the outbox',
      );
    }
    this.#failing = true;
  }

  #recovered(): void {
    this.#afterFailure.reset();
    if (this.#failing) this.#log.info({ relay: this.options.name }, 'the relay publishes again');
    this.#failing = false;
  }

  get #isClosing(): boolean {
    return this.#closing.signal.aborted;
  }

  get #log() {
    return this.options.logger ?? silent;
  }
}
