import { setTimeout as wait } from 'node:timers/promises';
import { ApplicationError } from '@streamstock/server-kit-errors';
import { ProviderRefused } from '../provider/provider-errors';
import { type SessionRecord, type Tokens, withTokens } from './session-record';
import type { SessionStore } from './session-store';

export type Refresh = (refreshToken: string) => Promise<Tokens>;

/**
 * Longer than the provider may take for its document, tokens and keys together, in milliseconds: a replica that dies
 * meanwhile holds the others up no longer.
 */
const reservedMs = 20_000;
/** Nobody asks a provider that failed again sooner. */
const pauseMs = 1_000;
const lookEveryMs = 100;
/** How long a request whose token has ended waits for somebody else's renewal. */
const patienceMs = 5_000;

/**
 * Gets a new access token before the old one ends. One renewal at a time per session over all replicas: providers that
 * turn refresh tokens over take a second use of one for theft.
 */
export class Renewals {
  readonly #running = new Map<string, Promise<SessionRecord | undefined>>();

  constructor(
    private readonly store: SessionStore,
    private readonly refresh: Refresh,
    private readonly now: () => number = Date.now,
  ) {}

  /** The session with a token that is good; undefined when the provider says that it is over. */
  renew(id: string, record: SessionRecord): Promise<SessionRecord | undefined> {
    const running = this.#running.get(id);
    if (running !== undefined) return running;
    const begun = this.#renew(id, record).finally(() => this.#running.delete(id));
    this.#running.set(id, begun);
    return begun;
  }

  async #renew(id: string, known: SessionRecord): Promise<SessionRecord | undefined> {
    const until = this.now() + patienceMs;
    for (let record: SessionRecord | undefined = known; record !== undefined;) {
      if (await this.store.reserve(id, reservedMs)) return this.#renewReserved(id);
      if (this.#isGood(record)) return record;
      if (this.now() >= until) throw away();
      await wait(lookEveryMs);
      record = await this.store.read(id);
      if (record !== undefined && this.now() < record.renewAt) return record;
    }
    return undefined;
  }

  /** Somebody may have renewed it between our look and our turn. */
  async #renewReserved(id: string): Promise<SessionRecord | undefined> {
    const record = await this.store.read(id);
    if (record === undefined || this.now() < record.renewAt) {
      await this.store.release(id);
      return record;
    }
    if (record.refreshToken === undefined) return this.#last(id, record);
    let tokens: Tokens;
    try {
      tokens = await this.refresh(record.refreshToken);
    } catch (error) {
      return this.#failed(id, record, error);
    }
    const next = withTokens(record, tokens, this.now());
    const kept = await this.store.replace(id, next);
    await this.store.release(id);
    return kept ? next : undefined;
  }

  async #failed(id: string, record: SessionRecord, error: unknown): Promise<SessionRecord | undefined> {
    if (error instanceof ProviderRefused) {
      await this.store.remove(id);
      return undefined;
    }
    await this.store.release(id, pauseMs);
    if (this.#isGood(record)) return record;
    throw away(error);
  }

  /** A provider that gives no refresh tokens: the session lasts as long as its one access token. */
  async #last(id: string, record: SessionRecord): Promise<SessionRecord | undefined> {
    await this.store.release(id);
    if (this.#isGood(record)) return record;
    await this.store.remove(id);
    return undefined;
  }

  #isGood({ accessEndsAt }: SessionRecord): boolean {
    return this.now() < accessEndsAt;
  }
}

const away = (cause?: unknown): ApplicationError =>
  new ApplicationError('service.unavailable', 'The session cannot be renewed right now.', {
    retryAfterSeconds: 2,
    cause,
  });
