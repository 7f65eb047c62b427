import type { CategoryList } from '@streamstock/contracts-http-api';
import type { Identity } from '@streamstock/server-kit-auth';
import type { TenantReaders } from '../tenant/tenant-readers';

/** Reads product_of_category alone, in the order in which it groups. */
const counted = {
  name: 'categories',
  text: `
    SELECT category, count(*) AS products FROM product
    WHERE tenant_id = $1 AND lifecycle <> 'discontinued'
    GROUP BY category ORDER BY lower(category), category`,
};

/** The categories of products that are not discontinued, with how many of these each has. */
export class ListCategories {
  constructor(private readonly readers: TenantReaders) {}

  async list(identity: Identity): Promise<CategoryList> {
    const items = await this.readers
      .of(identity)
      .query<CategoryList['items'][number]>({ ...counted, values: [] });
    return { items };
  }
}
