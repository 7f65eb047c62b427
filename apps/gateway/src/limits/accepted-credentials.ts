import { hash } from 'node:crypto';
import type { Credential, Identity } from '@streamstock/server-kit-auth';

/** Tokens and sessions that were good when they came last, by their hash; the least recently used go first when it is full. */
export class AcceptedCredentials {
  readonly #hashes = new Set<string>();
  readonly #seen = new WeakSet<Identity>();

  constructor(private readonly most = 10_000) {}

  /** Cheap for every request: for a minute the verifier gives the same identity for the same token. */
  remember(identity: Identity): void {
    if (this.#seen.has(identity)) return;
    this.#seen.add(identity);
    const name = nameOf(identity.sessionId ?? identity.token);
    this.#hashes.delete(name);
    this.#hashes.add(name);
    if (this.#hashes.size <= this.most) return;
    const [oldest] = this.#hashes;
    if (oldest !== undefined) this.#hashes.delete(oldest);
  }

  has({ secret }: Credential): boolean {
    return this.#hashes.has(nameOf(secret));
  }

  forget({ secret }: Credential): void {
    this.#hashes.delete(nameOf(secret));
  }
}

const nameOf = (secret: string): string => hash('sha256', secret, 'base64');
