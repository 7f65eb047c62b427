import { catalogKey, type CatalogKind } from '@streamstock/contracts-events';
import type { CatalogArrivals } from '../../arrivals/catalog-arrivals';
import type { TenantReader } from '../tenant/tenant-reader';
import type { Versioned } from './await-version';
import type { VersionWaits } from './version-waits';

/** Uses the primary key. */
const storedVersion = (kind: CatalogKind) => ({
  name: `${kind}-version`,
  text: `SELECT version FROM ${kind} WHERE tenant_id = $1 AND ${kind}_id = $2`,
});

/** Lets people see their own changes of products, locations and suppliers. */
export class CatalogVersions {
  constructor(
    private readonly waits: VersionWaits,
    private readonly arrivals: CatalogArrivals,
  ) {}

  /**
   * Resolves at once without a version, else as soon as the read model has it or a newer one.
   *
   * @throws ApplicationError `read-model.behind`
   */
  async reach(
    reader: TenantReader,
    kind: CatalogKind,
    id: string,
    minVersion: number | undefined,
  ): Promise<void> {
    if (minVersion === undefined || minVersion === 0) return;
    const key = catalogKey(reader.tenantId, kind, id);
    await this.waits.await<Versioned>({
      minVersion,
      listen: (listener) => this.arrivals.listen({ key }, listener),
      read: async () =>
        (await reader.query<{ version: number }>({ ...storedVersion(kind), values: [id] }))[0],
    });
  }
}
