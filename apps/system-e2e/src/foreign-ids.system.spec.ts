import { randomUUID } from 'node:crypto';
import { ask, compareAllSides, Listener, type Shop, World } from '@streamstock/chaos';
import { type Role, roles } from '@streamstock/contracts-events';
import { eventually } from '@streamstock/server-kit-testing';

const prefix = 'SECRET-';
const product = `${prefix}P-1`;
const location = `${prefix}L-1`;

/** Reads of the gateway and of the services behind it; a bare path is the gateway's. */
const reads: readonly (readonly [
  service: 'gateway' | 'inventory-command' | 'inventory-query',
  path: string,
])[] = [
  ['gateway', '/api/products'],
  ['gateway', `/api/products?search=${prefix}`],
  ['gateway', `/api/products/${product}`],
  ['gateway', '/api/locations'],
  ['gateway', '/api/stock'],
  ['gateway', `/api/stock?productId=${product}`],
  ['gateway', `/api/stock?locationId=${location}`],
  ['gateway', `/api/stock/${location}/${product}`],
  ['gateway', '/api/commands/:commandId'],
  ['inventory-query', '/products'],
  ['inventory-query', `/products/${product}`],
  ['inventory-query', '/locations'],
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

  it.each(roles)('is not moved by a %s', async (role) => {
    const till = { token: await mine.tokenFor([role]), method: 'POST' } as const;
    const [gateway = ''] = world.gateways;
    for (const [productId, locationId] of [
      [product, location],
      ['P-1', location],
      [product, 'L-1'],
    ]) {
      const body = { type: 'SALE', productId, locationId, quantity: 1 };
      const headers = { 'idempotency-key': randomUUID() };
      const { status } = await ask(`${gateway}/api/events`, { ...till, body, headers });
      expect(status).toBe(role === 'viewer' ? 403 : 404);
    }
    const level = await foreign.till().get(`/api/stock/${location}/${product}`);
    expect(level).toMatchObject({ status: 200, body: { onHand: 5, version: 1 } });
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
