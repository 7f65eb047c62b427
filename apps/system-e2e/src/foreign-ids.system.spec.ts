import { randomUUID } from 'node:crypto';
import { ask, compareAllSides, Listener, type Shop, World } from '@streamstock/chaos';
import { type Role, roles } from '@streamstock/contracts-events';
import { eventually } from '@streamstock/server-kit-testing';

const prefix = 'SECRET-';
const product = `${prefix}P-1`;
const location = `${prefix}L-1`;
const supplier = `${prefix}S-1`;

/** Reads of the gateway and of the services behind it; a bare path is the gateway's. */
const reads: readonly (readonly [
  service: 'gateway' | 'inventory-command' | 'inventory-query',
  path: string,
])[] = [
  ['gateway', '/api/products'],
  ['gateway', `/api/products?search=${prefix}`],
  ['gateway', `/api/products/${product}`],
  ['gateway', `/api/products?search=${prefix.toLowerCase().slice(0, -2)}`],
  ['gateway', `/api/products?locationId=${location}`],
  ['gateway', '/api/locations'],
  ['gateway', `/api/locations/${location}`],
  ['gateway', '/api/suppliers'],
  ['gateway', `/api/suppliers/${supplier}`],
  ['gateway', '/api/events'],
  ['gateway', `/api/events?productId=${product}`],
  ['gateway', `/api/events?locationId=${location}`],
  ['gateway', '/api/stock'],
  ['gateway', `/api/stock?productId=${product}`],
  ['gateway', `/api/stock?locationId=${location}`],
  ['gateway', `/api/stock/${location}/${product}`],
  ['gateway', '/api/commands/:commandId'],
  ['inventory-query', '/products'],
  ['inventory-query', `/products/${product}`],
  ['inventory-query', '/locations'],
  ['inventory-query', `/locations/${location}`],
  ['inventory-query', '/suppliers'],
  ['inventory-query', `/suppliers/${supplier}`],
  ['inventory-query', '/events'],
  ['inventory-query', '/stock'],
  ['inventory-query', `/stock?productId=${product}`],
  ['inventory-query', `/stock?locationId=${location}`],
  ['inventory-query', `/stock/${location}/${product}`],
  ['inventory-command', '/commands/:commandId'],
];

describe('what belongs to another tenant', () => {
  let world: World;
  let mine: Shop;
  let foreign: Shop;
  let foreignCommand: string;

  beforeAll(async () => {
    world = await World.open();
    mine = await world.openShop('mine', { products: 1, locations: 1, each: 5 });
    foreign = await world.openShop('foreign', { products: 1, locations: 1, each: 5, prefix });
    const made = await foreign.office().write('/api/suppliers', { supplierId: supplier, name: supplier });
    expect(made.status).toBe(201);
    foreignCommand = foreign.journal.accepted[0]?.commandId ?? '';
    await compareAllSides(world, foreign);
  });

  afterAll(() => world.close());

  const cases = roles.flatMap((role) => reads.map((read) => [role, ...read] as const));

  it.each(cases)('is not shown to a %s by %s %s', async (role, service, path) => {
    const url = `${world.stack.urls.service(service)}${path.replace(':commandId', foreignCommand)}`;
    const { status, body } = await ask(url, { token: await mine.tokenFor([role]) });
    expect([200, 404]).toContain(status);
    if (status === 200) expect(JSON.stringify(body)).not.toContain(prefix);
    else expect(body).toMatchObject({ code: expect.stringMatching(/\.not-found$/) });
    // The owner sees it there: it is the tenant that makes the difference.
    const own = await ask(url, { token: await foreign.tokenFor([role]) });
    expect(own.status).toBe(200);
    expect(JSON.stringify(own.body)).toContain(service === 'inventory-command' ? foreignCommand : prefix);
  });

  /** Every way to write, at something that belongs to somebody else. */
  const writes: readonly (readonly [method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown])[] = [
    ...[
      [product, location],
      ['P-1', location],
      [product, 'L-1'],
    ].flatMap(([productId, locationId]) =>
      (['SALE', 'RESTOCK', 'RETURN', 'COUNT'] as const).map(
        (type) => ['POST', '/api/events', { type, productId, locationId, quantity: 1 }] as const,
      ),
    ),
    [
      'POST',
      '/api/transfers',
      { fromLocationId: location, toLocationId: 'L-1', lines: [{ productId: product, quantity: 1 }] },
    ],
    [
      'POST',
      '/api/stock/movements?policy=all-or-nothing',
      [{ type: 'SALE', productId: product, locationId: location, quantity: 1 }],
    ],
    ['POST', `/update-stock/${location}/${product}?quantity=0`, undefined],
    ['PUT', `/api/products/${product}`, { sku: 'MINE', name: 'Mine', category: 'Tools' }],
    [
      'PUT',
      `/api/locations/${location}`,
      { code: 'MINE', name: 'Mine', kind: 'store', region: 'North', timezone: 'UTC' },
    ],
    ['DELETE', `/api/locations/${location}`, undefined],
    ['PUT', `/api/suppliers/${supplier}`, { name: 'Mine' }],
  ];

  it.each(roles)('is not changed by a %s in any way', async (role) => {
    const token = await mine.tokenFor([role]);
    const [gateway = ''] = world.gateways;
    for (const [method, path, body] of writes) {
      const headers = { 'idempotency-key': randomUUID(), ...(method === 'POST' ? {} : { 'if-match': '*' }) };
      const { status, body: answer } = await ask(`${gateway}${path}`, { token, method, body, headers });
      // Many rows that are decided as one are refused for the sake of one of them, which says why.
      if (status === 409) {
        expect(answer).toMatchObject({
          code: 'movements.one-refused',
          results: [{ code: 'product.not-found' }],
        });
        continue;
      }
      expect([403, 404]).toContain(status);
      const may = status === 403 ? 'auth.role-missing' : expect.stringMatching(/\.not-found$/);
      expect([status, answer]).toEqual([
        role === 'admin' ? 404 : status,
        expect.objectContaining({ code: may }),
      ]);
    }
    const owner = foreign.office();
    const kept = [
      await owner.get(`/api/stock/${location}/${product}`),
      await owner.get(`/api/products/${product}`),
      await owner.get(`/api/locations/${location}`),
      await owner.get(`/api/suppliers/${supplier}`),
    ];
    expect(kept.map(({ status, body }) => [status, (body as { version: number }).version])).toEqual(
      kept.map(() => [200, 1]),
    );
  });

  it('is not in anybody else’s figures', async () => {
    const { body } = await mine.office().get('/api/metrics');
    expect(body).toMatchObject({ products: { total: 1 }, locations: 1, units: { onHand: 5 } });
  });

  it('is not heard on a stream, whoever listens and whatever for', async () => {
    const queries = ['', `?productId=${product}`, `?locationId=${location}`];
    const listeners = await Promise.all(
      roles.flatMap((role: Role) =>
        queries.map(async (query) =>
          Listener.open(world.gateways[0] ?? '', await mine.tokenFor([role]), query),
        ),
      ),
    );
    const owner = await Listener.open(world.gateways[0] ?? '', foreign.token);
    await foreign.till().sell(product, location);
    await mine.till().sell('P-1', 'L-1');
    await eventually(() => {
      expect(owner.levels).toMatchObject([{ productId: product }]);
      const heard = listeners.flatMap(({ levels }) => levels.map(({ productId }) => productId));
      expect(heard).toEqual(roles.map(() => 'P-1'));
    });
    await Promise.all([...listeners, owner].map((listener) => listener.close()));
  });

  it('is not counted in the other one’s books', async () => {
    await compareAllSides(world, mine);
    await compareAllSides(world, foreign);
  });
});
