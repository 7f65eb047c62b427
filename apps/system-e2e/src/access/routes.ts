import type { Role } from '@streamstock/contracts-events';

/** Ids of the shop that the routes are about; the prefix tells them from everybody else's. */
export const prefix = 'OWN-';
const product = `${prefix}P-1`;
export const [here, alsoHere, elsewhere] = [`${prefix}L-1`, `${prefix}L-2`, `${prefix}L-3`];
export const supplier = `${prefix}S-1`;

/** One way to ask for or change something of the shop. */
export interface Route {
  readonly service: 'gateway' | 'inventory-command' | 'inventory-query';
  readonly call: `${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`;
  readonly body?: unknown;
  readonly least: Role;
  /** Where the role must count: at `here`, everywhere, or it does not matter. */
  readonly at: 'here' | 'everywhere' | 'anywhere';
  /** Says that there is nothing, also to people of the tenant whose place it is not. */
  readonly hides?: boolean;
  /** Whether it names something of the shop, or shows whatever the asker may see. */
  readonly names: boolean;
}

const read = (service: Route['service'], path: string, at: Route['at'] = 'anywhere'): Route => ({
  service,
  call: `GET /${path}`,
  least: 'viewer',
  at,
  names: at === 'here' || path.includes(prefix),
});

/** The same questions at the edge and at the service behind it, which verifies the token itself. */
const asked = (path: string, at?: Route['at']): Route[] => [
  read('gateway', `api/${path}`, at),
  read('inventory-query', path, at),
];

const reads: readonly Route[] = [
  ...asked('products'),
  ...asked(`products?locationId=${here}`, 'here'),
  ...asked(`products/${product}`),
  ...asked('categories'),
  ...asked('locations'),
  ...asked(`locations/${here}`, 'here'),
  ...asked('suppliers'),
  ...asked(`suppliers/${supplier}`),
  ...asked('events'),
  ...asked(`events?locationId=${here}`, 'here'),
  ...asked('stock'),
  ...asked(`stock?locationId=${here}`, 'here'),
  ...asked(`stock/${here}/${product}`, 'here'),
  read('gateway', 'api/session'),
  read('gateway', 'api/metrics'),
  read('inventory-query', 'figures'),
  read('gateway', `api/metrics?locationId=${here}`, 'here'),
  read('gateway', 'api/metrics/sales'),
  read('inventory-query', 'figures/sales'),
  read('gateway', `api/metrics/sales?locationId=${here}`, 'here'),
  read('inventory-query', `figures/sales?locationId=${here}`, 'here'),
  read('gateway', `get-stock/${here}/${product}`, 'here'),
  { ...read('gateway', 'api/commands/:commandId', 'here'), hides: true },
  { ...read('inventory-command', 'commands/:commandId', 'here'), hides: true },
  { ...read('gateway', 'api/dead-letters'), least: 'admin', at: 'everywhere' },
];

const write = (least: Role, at: Route['at'], call: Route['call'], body?: unknown): Route => ({
  service: 'gateway',
  call,
  body,
  least,
  at,
  names: true,
});
const movement = (least: Role, type: string, changes: object = {}): Route =>
  write(least, 'here', 'POST /api/events', {
    type,
    productId: product,
    locationId: here,
    quantity: 1,
    ...changes,
  });
const sale = { type: 'SALE', productId: product, locationId: here, quantity: 1 };
const location = { code: `CODE-${here}`, name: 'Here', kind: 'store', region: 'North', timezone: 'UTC' };

const writes: readonly Route[] = [
  movement('operator', 'SALE'),
  movement('operator', 'RESTOCK'),
  movement('operator', 'RETURN'),
  movement('manager', 'ADJUSTMENT', { reason: 'found' }),
  movement('manager', 'COUNT', { quantity: 500 }),
  write('operator', 'here', 'POST /api/stock/movements', [sale]),
  write('operator', 'here', 'POST /api/stock/movements?policy=all-or-nothing', [sale]),
  write('manager', 'here', 'POST /api/transfers', {
    fromLocationId: here,
    toLocationId: alsoHere,
    lines: [{ productId: product, quantity: 1 }],
  }),
  write('manager', 'here', `POST /update-stock/${here}/${product}?quantity=500`),
  write('admin', 'anywhere', `PUT /api/products/${product}`, {
    sku: `SKU-${product}`,
    name: 'Mine',
    category: 'Tools',
  }),
  write('admin', 'anywhere', `PUT /api/suppliers/${supplier}`, { name: 'Mine' }),
  write('admin', 'here', `PUT /api/locations/${here}`, location),
  write('admin', 'here', `DELETE /api/locations/${here}`),
];

export const routes: readonly Route[] = [...reads, ...writes];
