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

const writes: readonly { path: string; body: object; least: Role; ownPlace: boolean }[] = [
  { path: '/api/events', body: sale, least: 'operator', ownPlace: true },
  { path: '/api/products', body: product, least: 'admin', ownPlace: false },
  { path: '/api/locations', body: location, least: 'admin', ownPlace: true },
];
const reads = [
  '/api/stock',
  '/api/stock/WH-NORTH/PROD-001',
  '/api/products',
  '/api/products/PROD-001',
  '/api/locations',
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
      writes.map((write) => ({ role, place, ...write })),
    ),
  );
  it.each(matrix)('$role of $place: POST $path', async ({ role, place, path, body, least, ownPlace }) => {
    const tenant = `${gateway.tenant}-${role}`;
    const locations = { '*': '*' as const, here: ['WH-NORTH'], elsewhere: ['WH-SOUTH'], nowhere: [] }[place];
    const answer = await gateway.post(path, body, await bearer({ tenant, roles: [role], locations }));
    const mayAct = roles.indexOf(role) >= roles.indexOf(least);
    const maySee = !ownPlace || place === '*' || place === 'here';
    const code = mayAct ? 'auth.location-forbidden' : 'auth.role-missing';
    if (mayAct && maySee) expect(answer.status).toBe(201);
    else expect(answer).toMatchObject({ status: 403, body: { code } });
    const sent = gateway.decider.commandsOf(tenant);
    for (const { message, key } of sent) {
      expect(key.startsWith(`${tenant}|`)).toBe(true);
      expect(message.actor.roles).toEqual([role]);
    }
    gateway.decider.received.length = 0;
    expect(sent.length).toBe(mayAct && maySee ? 1 : 0);
  });

  it.each([
    ...reads.map((path) => ['GET', path] as const),
    ...writes.map(({ path }) => ['POST', path] as const),
  ])('%s %s asks for a token', async (method, path) => {
    const request =
      method === 'GET' ? gateway.get : (at: string, h: Record<string, string>) => gateway.post(at, {}, h);
    for (const authorization of ['', 'Bearer ', 'Bearer rubbish', 'Basic b2xnYTpvbGdh']) {
      const answer = await request(path, { authorization });
      expect(answer.status).toBe(401);
      expect(answer.body['code']).toMatch(/^auth\.token-(missing|invalid)$/);
    }
    expect(await request(path, await bearer({}, -60))).toMatchObject({ status: 401 });
    expect(await request(path, await bearer({ aud: 'somebody-else' }))).toMatchObject({ status: 401 });
    expect(await request(path, await bearer({ iss: 'https://evil.example' }))).toMatchObject({ status: 401 });
    expect([gateway.query.asked, gateway.command.asked]).toEqual([[], []]);
  });

  it.each([
    '/api/stock/WH-SOUTH/PROD-001',
    '/api/stock?locationId=WH-SOUTH',
    '/api/stream?locationId=WH-NORTH,WH-SOUTH',
  ])('GET %s is not for somebody of WH-NORTH', async (path) => {
    const answer = await gateway.get(path, await bearer({ roles: ['viewer'], locations: ['WH-NORTH'] }));
    expect(answer).toMatchObject({ status: 403, body: { code: 'auth.location-forbidden' } });
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

  it('takes no cookie outside local mode', async () => {
    const cookie = `streamstock_session=${await gateway.token()}`;
    expect(await gateway.get('/api/stock', { authorization: '', cookie })).toMatchObject({ status: 401 });
  });
});
