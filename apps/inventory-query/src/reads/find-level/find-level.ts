import { actorOf, demandLocation, type Identity } from '@streamstock/server-kit-auth';
import { ApplicationError } from '@streamstock/server-kit-errors';
import type { LevelArrivals } from '../../level-cache/level-arrivals';
import { type LevelCache, levelJson } from '../../level-cache/level-cache';
import type { LevelKey } from '../../model/level-row';
import type { TenantReader } from '../tenant/tenant-reader';
import type { TenantReaders } from '../tenant/tenant-readers';
import { demandKnown, notFound } from '../tenant/unknown-entity';
import { awaitVersion } from './await-version';
import { storedLevel } from './stored-level';

export interface LevelQuestion {
  readonly locationId: string;
  readonly productId: string;
  /** Answer only with this version or a newer one. */
  readonly minVersion: number | undefined;
}

const longestWaitMs = 2_000;
/** Waiting questions in this process; each reads its row several times a second. */
const mostWaiting = 500;

/** What is at one place, from Redis where it knows, from Postgres where it does not. */
export class FindLevel {
  #waiting = 0;

  constructor(
    private readonly readers: TenantReaders,
    private readonly cache: LevelCache,
    private readonly arrivals: LevelArrivals,
  ) {}

  /** The JSON of a `StockLevel`. */
  async find(identity: Identity, question: LevelQuestion): Promise<string> {
    const { locationId, productId, minVersion = 0 } = question;
    demandLocation(actorOf(identity), locationId);
    const key = { tenantId: identity.tenantId, productId, locationId };
    const cached = await this.cache.read(key);
    if (cached !== undefined && cached.version >= minVersion) return cached.value;
    const reader = this.readers.of(identity);
    const stored = await storedLevel(reader, key);
    if (stored !== undefined && stored.version >= minVersion) {
      await this.cache.write([stored]);
      return levelJson(stored);
    }
    return minVersion > 0 ? this.#await(reader, key, minVersion) : unknown(reader, key);
  }

  async #await(reader: TenantReader, key: LevelKey, minVersion: number): Promise<string> {
    if (this.#waiting >= mostWaiting) throw behind();
    this.#waiting += 1;
    try {
      const read = () => storedLevel(reader, key);
      const row = await awaitVersion({
        key,
        minVersion,
        withinMs: longestWaitMs,
        arrivals: this.arrivals,
        read,
      });
      if (row === undefined) throw behind();
      return levelJson(row);
    } finally {
      this.#waiting -= 1;
    }
  }
}

async function unknown(reader: TenantReader, key: LevelKey): Promise<never> {
  await demandKnown(reader, key);
  throw notFound('stock.not-found', 'productId', `${key.productId} at ${key.locationId}`);
}

const behind = (): ApplicationError =>
  new ApplicationError('read-model.behind', 'This version has not arrived yet; try again in a moment.', {
    field: 'minVersion',
    retryAfterSeconds: 1,
  });
