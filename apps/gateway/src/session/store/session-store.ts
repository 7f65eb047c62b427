import { ApplicationError } from '@streamstock/server-kit-errors';
import type { Redis } from 'ioredis';
import { nameOfSecret, open, seal } from './sealed-record';
import type { SessionRecord } from './session-record';

type Commands = Pick<Redis, 'getex' | 'set' | 'del' | 'pexpire'>;

/**
 * Sessions in Redis, each for as long as it may go unused. Every method throws `service.unavailable` while Redis is away:
 * that says nothing about whether somebody is signed in.
 */
export class SessionStore {
  constructor(
    private readonly redis: Commands,
    private readonly idleSeconds: number,
  ) {}

  /** Reading is using: the session lives on for another idle time. */
  async read(id: string): Promise<SessionRecord | undefined> {
    const sealed = await orUnavailable(() => this.redis.getex(keyOf(id), 'EX', this.idleSeconds));
    return sealed === null ? undefined : open(id, sealed);
  }

  async create(id: string, record: SessionRecord): Promise<void> {
    await orUnavailable(() => this.redis.set(keyOf(id), seal(id, record), 'EX', this.idleSeconds));
  }

  /** False when the session has ended meanwhile; it is not brought back. */
  async replace(id: string, record: SessionRecord): Promise<boolean> {
    const done = await orUnavailable(() =>
      this.redis.set(keyOf(id), seal(id, record), 'EX', this.idleSeconds, 'XX'),
    );
    return done !== null;
  }

  async remove(id: string): Promise<void> {
    await orUnavailable(() => this.redis.del(keyOf(id)));
  }

  /** Whether this replica may renew the session now; nobody else may until `release` or the time is up. */
  async reserve(id: string, milliseconds: number): Promise<boolean> {
    const done = await orUnavailable(() => this.redis.set(lockOf(id), '1', 'PX', milliseconds, 'NX'));
    return done !== null;
  }

  /** At once, or after some milliseconds where nobody should try again sooner. */
  async release(id: string, afterMs = 0): Promise<void> {
    await orUnavailable(() => this.redis.pexpire(lockOf(id), afterMs));
  }
}

const keyOf = (id: string): string => `gateway:session:${nameOfSecret(id)}`;
const lockOf = (id: string): string => `${keyOf(id)}:renewing`;

export async function orUnavailable<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    throw new ApplicationError('service.unavailable', 'Sessions cannot be looked up right now.', {
      retryAfterSeconds: 2,
      cause,
    });
  }
}
