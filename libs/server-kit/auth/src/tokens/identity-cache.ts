import type { Identity } from '../identity';

interface Entry {
  readonly identity: Identity;
  readonly until: number;
}

/** Verified tokens by their hash; the least recently used go first when it is full. Never answers past a token's end. */
export class IdentityCache {
  readonly #entries = new Map<string, Entry>();

  constructor(
    private readonly most = 10_000,
    private readonly keepMs = 60_000,
    private readonly now: () => number = Date.now,
  ) {}

  get(hash: string): Identity | undefined {
    const entry = this.#entries.get(hash);
    if (entry === undefined) return undefined;
    this.#entries.delete(hash);
    if (entry.until <= this.now()) return undefined;
    this.#entries.set(hash, entry);
    return entry.identity;
  }

  put(hash: string, identity: Identity): void {
    const now = this.now();
    const until = Math.min(now + this.keepMs, identity.expiresAt);
    if (until <= now) return;
    this.#entries.delete(hash);
    this.#entries.set(hash, { identity, until });
    if (this.#entries.size <= this.most) return;
    const [oldest] = this.#entries.keys();
    if (oldest !== undefined) this.#entries.delete(oldest);
  }

  get size(): number {
    return this.#entries.size;
  }
}
