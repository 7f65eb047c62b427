import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadEnvironment } from '@streamstock/server-kit-config';
import { createTestIssuer, type TestIssuer } from '@streamstock/server-kit-testing';
import { environmentSchema } from '../src/environment';
import { startGateway, type TestGateway } from './gateway-fixture';

const sale = { type: 'SALE', productId: 'PROD-001', locationId: 'WH-NORTH', quantity: 2 };

describe('local mode', () => {
  let gateway: TestGateway;
  let issuer: TestIssuer;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'local-mode-'));
    await writeFile(join(folder, 'index.html'), '<html></html>');
    issuer = await createTestIssuer();
    await writeFile(join(folder, 'key.json'), JSON.stringify(issuer.privateJwk));
    gateway = await startGateway({
      environment: {
        ...issuer.environment,
        DASHBOARD_DIR: folder,
        LOCAL_MODE: 'true',
        LOCAL_SIGNING_KEY_FILE: join(folder, 'key.json'),
      },
    });
  });
  afterAll(async () => {
    await gateway.close();
    await issuer.drop();
    await rm(folder, { recursive: true });
  });

  const cookieFor = (host: string): Promise<string | undefined> =>
    new Promise((resolve, reject) => {
      request(gateway.url, { headers: { host } }, (response) => {
        response.resume();
        resolve(response.headers['set-cookie']?.[0]);
      })
        .on('error', reject)
        .end();
    });

  it('signs the visitor of the page in', async () => {
    const cookie = (await cookieFor('localhost:3000')) ?? '';
    expect(cookie).toMatch(/^streamstock_session=[^;]+; Path=\/; HttpOnly; SameSite=Strict; Max-Age=3600$/);
    const [session = ''] = cookie.split(';');
    expect(await gateway.get('/api/stock', { authorization: '', cookie: session })).toMatchObject({
      status: 200,
    });
  });

  it.each(['evil.example', '192.168.1.7:3000', 'localhost.evil.example'])(
    'gives a page at %j nothing',
    async (host) => {
      expect(await cookieFor(host)).toBeUndefined();
    },
  );

  it('asks writes with a cookie for proof that our own page sends them', async () => {
    const [cookie = ''] = ((await cookieFor('localhost')) ?? '').split(';');
    const write = (headers: Record<string, string>) =>
      gateway.post('/api/events', sale, { authorization: '', cookie, prefer: 'respond-async', ...headers });
    expect(await write({})).toMatchObject({ status: 400, body: { errors: [{ field: 'x-requested-with' }] } });
    expect(await write({ 'x-requested-with': 'streamstock' })).toMatchObject({ status: 202 });
  });

  it('does not start in production, nor without a key', () => {
    const environment = {
      PORT: '0',
      KAFKA_BROKERS: 'localhost:9092',
      REDIS_URL: 'redis://localhost',
      INVENTORY_QUERY_URLS: 'http://localhost',
      INVENTORY_COMMAND_URLS: 'http://localhost',
      AUTH_ISSUER: 'i',
      AUTH_AUDIENCE: 'a',
      AUTH_JWKS_FILE: 'f',
      LOCAL_MODE: 'true',
    };
    const load = (more: Record<string, string>) =>
      loadEnvironment(environmentSchema, { ...environment, ...more });
    expect(() => load({ LOCAL_SIGNING_KEY: '{}', NODE_ENV: 'production' })).toThrow(/LOCAL_MODE.*production/);
    expect(() => load({})).toThrow(/LOCAL_SIGNING_KEY/);
    expect(load({ LOCAL_SIGNING_KEY: '{}' }).LOCAL_MODE).toBe(true);
  });
});
