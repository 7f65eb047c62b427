export interface Verdict {
  readonly allowed: boolean;
  readonly remaining: number;
  /** Until the window begins anew, in milliseconds. */
  readonly resetMs: number;
}

/** What the shared counter says after `consumed` more points. */
export interface Consumption {
  readonly consumed: number;
  readonly resetMs: number;
}

/** Counts a client's points over all replicas. */
export type Consume = (client: string, points: number) => Promise<Consumption>;

interface Lease {
  /** Requests that may still pass here without asking. */
  left: number;
  /** What is left of the window besides this lease. */
  readonly elsewhere: number;
  readonly endsAt: number;
}

const mostClients = 20_000;

/**
 * Spends a client's points from small leases, so that most requests need no round trip. Exact in what it refuses:
 * never more than `points` per window over all replicas; one replica may leave the rest of its lease unused.
 */
export class LeasedLimiter {
  readonly #leases = new Map<string, Lease>();
  readonly #asking = new Map<string, Promise<Lease>>();
  readonly #leaseSize: number;

  constructor(
    readonly points: number,
    private readonly consume: Consume,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#leaseSize = Math.max(1, Math.floor(points / 100));
  }

  /** Answers without a promise while a lease lasts. */
  take(client: string): Verdict | Promise<Verdict> {
    const lease = this.#leases.get(client);
    if (lease === undefined || lease.endsAt <= this.now()) return this.#takeNew(client);
    if (lease.left === 0 && lease.elsewhere > 0) return this.#takeNew(client);
    return this.#spend(lease);
  }

  /** What is left as far as this replica knows, without taking any of it. Another may have taken more. */
  look(client: string): Verdict {
    const lease = this.#leases.get(client);
    if (lease === undefined || lease.endsAt <= this.now())
      return { allowed: true, remaining: this.points, resetMs: 0 };
    const remaining = lease.left + lease.elsewhere;
    return { allowed: remaining > 0, remaining, resetMs: lease.endsAt - this.now() };
  }

  async #takeNew(client: string): Promise<Verdict> {
    for (;;) {
      let asking = this.#asking.get(client);
      if (asking === undefined) {
        asking = this.#lease(client).finally(() => this.#asking.delete(client));
        this.#asking.set(client, asking);
      }
      const lease = await asking;
      if (lease.left > 0 || lease.elsewhere === 0) return this.#spend(lease);
    }
  }

  async #lease(client: string): Promise<Lease> {
    const size = this.#leaseSize;
    const { consumed, resetMs } = await this.consume(client, size);
    const over = Math.max(0, consumed - this.points);
    const lease = {
      left: Math.max(0, size - over),
      elsewhere: Math.max(0, this.points - consumed),
      endsAt: this.now() + resetMs,
    };
    if (this.#leases.size >= mostClients) this.#forgetEnded();
    this.#leases.set(client, lease);
    return lease;
  }

  #spend(lease: Lease): Verdict {
    const allowed = lease.left > 0;
    if (allowed) lease.left -= 1;
    return {
      allowed,
      remaining: lease.left + lease.elsewhere,
      resetMs: Math.max(0, lease.endsAt - this.now()),
    };
  }

  #forgetEnded(): void {
    const now = this.now();
    for (const [client, lease] of this.#leases) if (lease.endsAt <= now) this.#leases.delete(client);
    if (this.#leases.size >= mostClients) this.#leases.clear();
  }
}
