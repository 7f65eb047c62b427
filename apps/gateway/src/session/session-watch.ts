import type { Identity, TokenVerifier } from '@streamstock/server-kit-auth';
import { ApplicationError } from '@streamstock/server-kit-errors';
import type { Sessions } from './sessions';

/** Looked up at once, so that many open streams are no burst for Redis. */
const together = 50;

interface Watched {
  /** As verified last. */
  identity: Identity;
  readonly end: () => void;
}

/**
 * Ends what somebody holds open when their session does: at once where they sign out on this replica, else within one
 * round. Being watched is using: a screen on a wall stays signed in until the session's longest time. A person whose
 * rights have changed is ended too, and begins again with the new ones. While Redis or the provider is away, what is open
 * stays until the last token that was seen ends.
 */
export class SessionWatch {
  readonly #watched = new Map<string, Set<Watched>>();
  #round: Promise<void> | undefined;

  constructor(
    private readonly sessions: Pick<Sessions, 'tokenOf'>,
    private readonly verifier: Pick<TokenVerifier, 'verify'>,
    private readonly now: () => number = Date.now,
  ) {}

  /** Calls `end` once when the session is over; what it returns stops watching. */
  watch(sessionId: string, identity: Identity, end: () => void): () => void {
    const watched: Watched = { identity, end };
    const all = this.#watched.get(sessionId) ?? new Set();
    this.#watched.set(sessionId, all.add(watched));
    return () => {
      all.delete(watched);
      if (all.size === 0 && this.#watched.get(sessionId) === all) this.#watched.delete(sessionId);
    };
  }

  ended(sessionId: string): void {
    const all = this.#watched.get(sessionId);
    this.#watched.delete(sessionId);
    for (const { end } of all ?? []) end();
  }

  /** Looks at every session that is watched; a round that is slow is not joined by another. */
  async round(): Promise<void> {
    this.#round ??= this.#lookAtAll().finally(() => (this.#round = undefined));
    await this.#round;
  }

  async #lookAtAll(): Promise<void> {
    const ids = [...this.#watched.keys()];
    for (let first = 0; first < ids.length; first += together)
      await Promise.all(ids.slice(first, first + together).map((id) => this.#look(id)));
  }

  async #look(sessionId: string): Promise<void> {
    const identity = await this.#identityNow(sessionId);
    if (identity === 'over') {
      this.ended(sessionId);
      return;
    }
    for (const watched of this.#watched.get(sessionId) ?? []) {
      if (
        identity === 'unknown' ? this.now() < watched.identity.expiresAt : mayAs(watched.identity, identity)
      ) {
        if (identity !== 'unknown') watched.identity = identity;
      } else watched.end();
    }
  }

  async #identityNow(sessionId: string): Promise<Identity | 'over' | 'unknown'> {
    try {
      const token = await this.sessions.tokenOf(sessionId);
      return token === undefined ? 'over' : await this.verifier.verify(token);
    } catch (error) {
      const saysNothing = error instanceof ApplicationError && error.code === 'service.unavailable';
      return saysNothing ? 'unknown' : 'over';
    }
  }
}

const mayAs = (before: Identity, now: Identity): boolean => rightsOf(before) === rightsOf(now);

const rightsOf = ({ tenantId, subject, roles, locations }: Identity): string =>
  JSON.stringify([tenantId, subject, roles, locations]);
