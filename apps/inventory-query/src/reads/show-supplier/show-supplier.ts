import type { SupplierDetail } from '@streamstock/contracts-http-api';
import type { Identity } from '@streamstock/server-kit-auth';
import type { CatalogVersions } from '../await-version/catalog-versions';
import { type SupplierColumns, supplierSummaryOf, withRecords } from '../suppliers/supplier-columns';
import type { TenantReaders } from '../tenant/tenant-readers';
import { notFound } from '../tenant/unknown-entity';

/** Uses the primary key. */
const byId = {
  name: 'supplier-by-id',
  text: withRecords('SELECT * FROM supplier WHERE tenant_id = $1 AND supplier_id = $2'),
};

/** One supplier with how they delivered to all locations. */
export class ShowSupplier {
  constructor(
    private readonly readers: TenantReaders,
    private readonly versions: CatalogVersions,
  ) {}

  /** Of `minVersion` or newer, which is waited for briefly. */
  async show(
    identity: Identity,
    supplierId: string,
    minVersion: number | undefined,
  ): Promise<SupplierDetail> {
    const reader = this.readers.of(identity);
    await this.versions.reach(reader, 'supplier', supplierId, minVersion);
    const [row] = await reader.query<SupplierColumns>({ ...byId, values: [supplierId] });
    if (row === undefined) throw notFound('supplier.not-found', 'id', supplierId);
    return { ...supplierSummaryOf(row), version: row.version, changedAt: row.changed_at };
  }
}
