import type { Identity } from '@streamstock/server-kit-auth';
import type pg from 'pg';
import type { PrismaClient } from '../../generated/prisma/client';
import { type TenantModels, tenantModels } from './tenant-models';
import { TenantReader } from './tenant-reader';

/** Tenants whose models are kept ready. */
const mostTenants = 1_000;

/** Makes the reader of each request. */
export class TenantReaders {
  readonly #models = new Map<string, TenantModels>();

  constructor(
    private readonly pool: pg.Pool,
    private readonly prisma: PrismaClient,
  ) {}

  of(identity: Pick<Identity, 'tenantId' | 'locations'>): TenantReader {
    return new TenantReader(identity, this.pool, this.#modelsOf(identity.tenantId));
  }

  #modelsOf(tenantId: string): TenantModels {
    const known = this.#models.get(tenantId);
    if (known !== undefined) return known;
    if (this.#models.size >= mostTenants) this.#models.clear();
    const models = tenantModels(this.prisma, tenantId);
    this.#models.set(tenantId, models);
    return models;
  }
}
