import type { Logger } from '@streamstock/server-kit-observability';

export interface ProgressOptions {
  readonly job: string;
  readonly logger: Logger;
  /** Takes lines for people. */
  readonly print: (line: string) => void;
  /** Longest silence while work is done, and shortest between two lines, in milliseconds. */
  readonly everyMs?: number;
  readonly now?: () => number;
}

interface Figures {
  readonly done: number;
  readonly total: number | undefined;
  readonly more: string | undefined;
}

const numbers = new Intl.NumberFormat('en');

/** Says how far a job is: as a log line, and as a line for people. */
export class Progress {
  readonly #now: () => number;
  readonly #everyMs: number;
  #begun: { readonly at: number; readonly done: number } | undefined;
  #last: Figures | undefined;
  #saidAt = -Infinity;
  #saidDone: number | undefined;

  constructor(private readonly options: ProgressOptions) {
    this.#now = options.now ?? (() => performance.now());
    this.#everyMs = options.everyMs ?? 2_000;
  }

  /** Before work of another kind, or that goes on where an earlier run came to: speed is measured from here. */
  from(done: number, total?: number, more?: string): void {
    this.#begun = { at: this.#now(), done };
    this.at(done, total, more);
  }

  /**
   * Told as often as there is something to tell. `done` counts from where the first run began, of `total`; `more` is what
   * else there is to say about it.
   */
  at(done: number, total?: number, more?: string): void {
    this.#begun ??= { at: this.#now(), done };
    this.#last = { done, total, more };
    if (this.#now() - this.#saidAt >= this.#everyMs) this.#say();
  }

  /** Why nothing goes on, or goes on differently. */
  note(text: string): void {
    this.options.print(`${this.options.job}: ${text}`);
    this.options.logger.info({}, text);
  }

  /** The last word about how far it came. */
  end(outcome: string): void {
    if (this.#last !== undefined && this.#last.done !== this.#saidDone) this.#say();
    this.note(outcome);
  }

  #say(): void {
    const { at, done: before } = this.#begun ?? { at: 0, done: 0 };
    const { done, total, more } = this.#last ?? { done: 0, total: undefined, more: undefined };
    const seconds = Math.max(0.001, (this.#now() - at) / 1_000);
    const perSecond = Math.round((done - before) / seconds);
    this.#saidAt = this.#now();
    this.#saidDone = done;
    this.options.logger.info({ done, total, perSecond, more }, 'progress');
    const share =
      total === undefined || total === 0 ? '' : ` (${Math.min(100, Math.floor((100 * done) / total))} %)`;
    const of = total === undefined ? '' : ` of about ${numbers.format(total)}${share}`;
    this.options.print(
      `${this.options.job}: ${numbers.format(done)}${of}, ${numbers.format(perSecond)} a second${more === undefined ? '' : `; ${more}`}`,
    );
  }
}
