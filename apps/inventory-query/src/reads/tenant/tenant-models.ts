import type { PrismaClient } from '../../generated/prisma/client';

/** The models that belong to tenants, for one of them: whatever is asked, the tenant is added. */
export const tenantModels = (prisma: PrismaClient, tenantId: string) =>
  prisma.$extends({
    name: 'tenant',
    query: {
      product: { findFirst: ({ args, query }) => query({ ...args, where: { ...args.where, tenantId } }) },
      location: { findFirst: ({ args, query }) => query({ ...args, where: { ...args.where, tenantId } }) },
      supplier: { findFirst: ({ args, query }) => query({ ...args, where: { ...args.where, tenantId } }) },
    },
  });

type Extended = ReturnType<typeof tenantModels>;

/** Only the operations that are bound above. */
export interface TenantModels {
  readonly product: Pick<Extended['product'], 'findFirst'>;
  readonly location: Pick<Extended['location'], 'findFirst'>;
  readonly supplier: Pick<Extended['supplier'], 'findFirst'>;
}
