import { actorOf, demandLocation, type Identity } from '@streamstock/server-kit-auth';
import type { LevelArrivals } from '../../level-cache/level-arrivals';
import { type LevelCache, levelJson } from '../../level-cache/level-cache';
import type { LevelKey } from '../../model/level-row';
import type { VersionWaits } from '../await-version/version-waits';
import type { TenantReader } from '../tenant/tenant-reader';
import type { TenantReaders } from '../tenant/tenant-readers';
import { demandKnown, notFound } from '../tenant/unknown-entity';
import { storedLevel } from './stored-level';

export interface LevelQuestion {
  readonly locationId: string;
  readonly productId: string;
  /** Answer only with this version or a newer one. */
  readonly minVersion: number | undefined;
}

/** What is at one place, from Redis where it knows, from Postgres where it does not. */
export class FindLevel {
  constructor(
    private readonly readers: TenantReaders,
    private readonly cache: LevelCache,
    private readonly arrivals: LevelArrivals,
    private readonly waits: VersionWaits,
  ) {}

  /** The JSON of a `StockLevel`. */
  async find(identity: Identity, question: LevelQuestion): Promise<string> {
    const { locationId, productId, minVersion = 0 } = question;
    demandLocation(actorOf(identity), locationId);
    const key = { tenantId: identity.tenantId, productId, locationId };
    const asked = this.cache.ask(key);
    const cached = await asked.read();
    if (cached !== undefined && cached.version >= minVersion) return cached.value;
    const reader = this.readers.of(identity);
    const stored = await storedLevel(reader, key);
    if (stored !== undefined && stored.version >= minVersion) {
      await asked.keep(stored);
      return levelJson(stored);
    }
    return minVersion > 0 ? this.#await(reader, key, minVersion) : unknown(reader, key);
  }

  async #await(reader: TenantReader, key: LevelKey, minVersion: number): Promise<string> {
    const row = await this.waits.await({
      minVersion,
      listen: (listener) => this.arrivals.listen(key, listener),
      read: () => storedLevel(reader, key),
    });
    return levelJson(row);
  }
}

async function unknown(reader: TenantReader, key: LevelKey): Promise<never> {
  await demandKnown(reader, key);
  throw notFound('stock.not-found', 'productId', `${key.productId} at ${key.locationId}`);
}
