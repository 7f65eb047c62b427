import { PrismaPg } from '@prisma/adapter-pg';
import { schemaOfRole } from '@streamstock/server-kit-database';
import type pg from 'pg';
import { PrismaClient } from '../generated/prisma/client';

/** Prisma over the pool that everything else uses. */
export function createPrismaClient(pool: pg.Pool, databaseUrl: string): PrismaClient {
  const schema = schemaOfRole(databaseUrl);
  return new PrismaClient({ adapter: new PrismaPg(pool, { schema }) });
}
