import { pageOf, record, text } from '@streamstock/dashboard-data-access-api';

interface Named {
  readonly productId: string;
  readonly name: string;
}

/** Products as far as they have a name. */
export const readNamedPage = pageOf(record<Named>({ productId: text, name: text }));
