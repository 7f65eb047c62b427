import { auditEntryRecorded, type Role, roles, topics } from '@streamstock/contracts-events';
import { eventually } from '@streamstock/server-kit-testing';
import { startGateway, type TestGateway } from './gateway-fixture';
import { type ReadMessage, readTopic, type TopicReader } from './stand-ins/topic-reader';

const sale = { type: 'SALE', productId: 'PROD-001', locationId: 'WH-NORTH', quantity: 2 };
const product = { sku: 'COF-1', name: 'Espresso', category: 'Coffee' };
const location = {
  code: 'WH-NORTH',
  name: 'North',
  kind: 'warehouse',
  region: 'N',
  timezone: 'Europe/Berlin',
};

const supplier = { supplierId: 'ROASTERS', name: 'Northern Roasters' };
const transfer = {
  fromLocationId: 'WH-NORTH',
  toLocationId: 'WH-NORTH-2',
  lines: [{ productId: 'PROD-001', quantity: 2 }],
};

interface Write {
  readonly call: `${'POST' | 'PUT' | 'DELETE'} /${string}`;
  /** What tells calls of one route apart. */
  readonly kind?: string;
  readonly body?: object;
  readonly least: Role;
  /** The place that it is about is among one's own, or does not count. */
  readonly ownPlace: boolean;
  readonly status: number;
}

const event = (kind: string, least: Role, changes: object = {}): Write => ({
  call: 'POST /api/events',
  kind,
  body: { ...sale, type: kind, ...changes },
  least,
  ownPlace: true,
  status: 201,
});
const catalogue = { least: 'admin', ownPlace: false } as const;

const writes: readonly Write[] = [
  event('SALE', 'operator'),
  event('RESTOCK', 'operator'),
  event('RETURN', 'operator'),
  event('ADJUSTMENT', 'manager', { reason: 'damaged' }),
  event('COUNT', 'manager'),
  { call: 'POST /api/transfers', body: transfer, least: 'manager', ownPlace: true, status: 201 },
  { call: 'POST /update-stock/WH-NORTH/PROD-001?quantity=7', least: 'manager', ownPlace: true, status: 200 },
  { call: 'POST /api/products', body: product, ...catalogue, status: 201 },
  { call: 'PUT /api/products/PROD-001', body: product, ...catalogue, status: 200 },
  { call: 'POST /api/suppliers', body: supplier, ...catalogue, status: 201 },
  { call: 'PUT /api/suppliers/ROASTERS', body: { name: 'Roasters' }, ...catalogue, status: 200 },
  { call: 'POST /api/locations', body: location, ...catalogue, ownPlace: true, status: 201 },
  { call: 'PUT /api/locations/WH-NORTH', body: location, ...catalogue, ownPlace: true, status: 200 },
  { call: 'DELETE /api/locations/WH-NORTH', ...catalogue, ownPlace: true, status: 200 },
];
const reads = [
  '/api/stock',
  '/api/stock/WH-NORTH/PROD-001',
  '/api/products',
  '/api/products/PROD-001',
  '/api/categories',
  '/api/locations',
  '/api/locations/WH-NORTH',
  '/api/suppliers',
  '/api/suppliers/ROASTERS',
  '/api/events',
  '/api/metrics',
  '/api/metrics/sales',
  '/get-stock/WH-NORTH/PROD-001',
  '/api/commands/5b0c7ad2-61f2-8e44-9d3b-1f6a7c8e9d00',
  '/api/stream',
];

describe('who may do what', () => {
  let gateway: TestGateway;
  let entries: TopicReader;
  const audited: ReadMessage[] = [];
  beforeAll(async () => {
    gateway = await startGateway();
    entries = await readTopic(topics.auditEntries, (read) => {
      if (read.message.tenantId.startsWith(gateway.tenant)) audited.push(read);
    });
  });
  afterAll(async () => {
    await entries.close();
    await gateway.close();
  });

  const bearer = async (claims: Parameters<TestGateway['token']>[0], ttl?: number) => ({
    authorization: `Bearer ${await gateway.token(claims, ttl)}`,
  });

  const matrix = roles.flatMap((role) =>
    (['*', 'here', 'elsewhere', 'nowhere'] as const).flatMap((place) =>
      writes.map((write) => ({ role, place, kind: '', ...write })),
    ),
  );
  it.each(matrix)('$role of $place: $call $kind', async ({ role, place, call, body, least, ...write }) => {
    const tenant = `${gateway.tenant}-${role}`;
    const here = ['WH-NORTH', 'WH-NORTH-2'];
    const locations = { '*': '*' as const, here, elsewhere: ['WH-SOUTH'], nowhere: [] }[place];
    const [method = '', path = ''] = call.split(' ');
    const answer = await gateway.send(method, path, body, {
      ...(await bearer({ tenant, roles: [role], locations })),
      'if-match': '*',
    });
    const mayAct = roles.indexOf(role) >= roles.indexOf(least);
    const maySee = !write.ownPlace || place === '*' || place === 'here';
    if (mayAct && maySee) expect(answer.status).toBe(write.status);
    else if (mayAct) expect(answer).toMatchObject({ status: 403, body: { code: 'auth.location-forbidden' } });
    else expect(answer).toMatchObject({ status: 403, body: { code: 'auth.role-missing' } });
    const sent = gateway.decider.commandsOf(tenant);
    for (const { message } of sent) expect(message.actor).toMatchObject({ roles: [role], locations });
    gateway.decider.received.length = 0;
    expect(sent.length).toBe(mayAct && maySee ? 1 : 0);
  });

  it.each([
    ['operator', { ...sale, type: 'COUNT' }, 'manager'],
    ['operator', { ...sale, type: 'ADJUSTMENT', reason: 'lost' }, 'manager'],
    ['viewer', sale, 'operator'],
  ] as const)('tells an %s of %j which role is missing', async (role, body, missing) => {
    const answer = await gateway.post('/api/events', body, await bearer({ roles: [role] }));
    expect(answer).toMatchObject({ status: 403, body: { detail: `Needs the role ${missing}.` } });
  });

  it.each([
    [['WH-NORTH'], ['toLocationId']],
    [['WH-NORTH-2'], ['fromLocationId']],
    [['WH-SOUTH'], ['fromLocationId', 'toLocationId']],
  ])('tells a manager of %j which end of a transfer is not theirs', async (locations, fields) => {
    const headers = await bearer({ roles: ['manager'], locations });
    const answer = await gateway.post('/api/transfers', transfer, headers);
    expect(answer).toMatchObject({ status: 403, body: { code: 'auth.location-forbidden' } });
    expect((answer.body['errors'] as { field: string }[]).map(({ field }) => field)).toEqual(fields);
    expect(gateway.decider.received).toEqual([]);
  });

  const calls = [...reads.map((path) => `GET ${path}`), ...new Set(writes.map(({ call }) => call))];
  it.each(calls)('%s asks for a token', async (call) => {
    const [method = '', path = ''] = call.split(' ');
    for (const authorization of ['', 'Bearer ', 'Bearer rubbish', 'Basic b2xnYTpvbGdh']) {
      const answer = await gateway.send(method, path, undefined, { authorization });
      expect(answer.status).toBe(401);
      expect(answer.body['code']).toMatch(/^auth\.token-(missing|invalid)$/);
    }
    for (const headers of [
      await bearer({}, -60),
      await bearer({ aud: 'somebody-else' }),
      await bearer({ iss: 'https://evil.example' }),
    ]) {
      expect(await gateway.send(method, path, undefined, headers)).toMatchObject({ status: 401 });
    }
    expect([gateway.query.asked, gateway.command.asked]).toEqual([[], []]);
  });

  it.each([
    '/api/stock/WH-SOUTH/PROD-001',
    '/api/stock?locationId=WH-SOUTH',
    '/api/stream?locationId=WH-NORTH,WH-SOUTH',
    '/api/products?locationId=WH-SOUTH',
    '/api/locations/WH-SOUTH',
    '/api/events?locationId=WH-SOUTH',
    '/api/metrics?locationId=WH-SOUTH',
    '/api/metrics/sales?locationId=WH-SOUTH',
    '/get-stock/WH-SOUTH/PROD-001',
  ])('GET %s is not for somebody of WH-NORTH', async (path) => {
    const answer = await gateway.get(path, await bearer({ roles: ['viewer'], locations: ['WH-NORTH'] }));
    expect(answer).toMatchObject({ status: 403, body: { code: 'auth.location-forbidden' } });
    expect(answer.body['errors']).toMatchObject([{ field: 'locationId' }]);
    expect(gateway.query.asked).toEqual([]);
  });

  it('asks the services behind in the name of the reader, who verify it again', async () => {
    const { authorization } = await bearer({ roles: ['viewer'], locations: ['WH-NORTH'] });
    await gateway.get('/api/stock', { authorization });
    expect(gateway.query.asked.at(-1)).toMatchObject({ url: '/stock', headers: { authorization } });
    gateway.query.asked.length = 0;
  });

  it('writes denials into the audit log', async () => {
    const tenant = `${gateway.tenant}-audited`;
    await gateway.post('/api/products', product, await bearer({ tenant, sub: 'vera', roles: ['viewer'] }));
    const entry = await eventually(() => {
      const found = audited.find(({ message }) => message.tenantId === tenant);
      expect(found).toBeDefined();
      return found;
    });
    expect(entry?.key).toBe(`${tenant}|vera`);
    expect(auditEntryRecorded.schema.parse(entry?.message)).toMatchObject({
      actor: { subject: 'vera', roles: ['viewer'] },
      data: { action: 'POST /api/products', outcome: 'denied', code: 'auth.role-missing' },
    });
  });

  it('takes no cookie where nobody signs in', async () => {
    const cookie = `streamstock_session=${await gateway.token()}`;
    expect(await gateway.get('/api/stock', { authorization: '', cookie })).toMatchObject({ status: 401 });
    expect((await fetch(`${gateway.url}/sign-in`, { redirect: 'manual' })).status).toBe(404);
  });

  it('tells a script whose token it holds', async () => {
    const answer = await gateway.get('/api/session', await bearer({ sub: 'till-7', roles: ['operator'] }));
    expect(answer).toMatchObject({
      status: 200,
      body: { subject: 'till-7', name: 'till-7', tenantId: gateway.tenant, roles: ['operator'] },
    });
  });
});
