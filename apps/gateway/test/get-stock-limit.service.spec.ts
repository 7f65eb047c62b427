import { randomInt } from 'node:crypto';
import { eventually } from '@streamstock/server-kit-testing';
import { type Answer, startGateway, type TestGateway } from './gateway-fixture';

const path = '/get-stock/WH-NORTH/PROD-001';
/** Of nobody else who tests on the same Redis. */
const anAddress = () => `10.${[randomInt(256), randomInt(256), randomInt(256)].join('.')}`;

/** Asks so many times at once and tells how many passed, and how many windows of a second that may have taken. */
async function passed(count: number, ask: (index: number) => Promise<Answer>) {
  const begun = performance.now();
  const answers = await Promise.all(Array.from({ length: count }, (_, index) => ask(index)));
  const windows = 1 + Math.floor((performance.now() - begun) / 1_000);
  return {
    most: 5 * windows,
    passed: answers.filter(({ status }) => status === 200).length,
    refused: answers.filter(({ status }) => status === 429),
  };
}

describe.each([
  ['with Redis', {}],
  ['without Redis', { REDIS_URL: 'redis://localhost:1' }],
])('get-stock, %s', (_redis, environment) => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway({ environment: { ...environment, TRUSTED_PROXIES: '127.0.0.1,::1' } });
  });
  afterAll(() => gateway.close());

  const from = async (address: string, claims: Parameters<TestGateway['token']>[0] = {}) => ({
    authorization: `Bearer ${await gateway.token(claims)}`,
    'x-forwarded-for': address,
  });

  it('passes 5 times a second from one address, whoever asks, and says when to come back', async () => {
    const address = anAddress();
    const people = [
      await from(address, { sub: 'olga', tenant: `${gateway.tenant}-a` }),
      await from(address, { sub: 'ada', tenant: `${gateway.tenant}-b` }),
    ];
    const outcome = await passed(40, (index) => gateway.get(path, people[index % 2]));
    expect(outcome.passed).toBeGreaterThanOrEqual(5);
    expect(outcome.passed).toBeLessThanOrEqual(outcome.most);
    const [refused] = outcome.refused;
    expect(refused?.body).toMatchObject({ code: 'rate.limited', instance: path });
    expect(refused?.headers.get('retry-after')).toBe('1');
    expect(refused?.headers.get('ratelimit-policy')).toBe('"get-stock";q=5;w=1');
    expect(refused?.headers.get('ratelimit')).toMatch(/^"get-stock";r=0;t=1$/);
    await eventually(async () => {
      expect((await gateway.get(path, people[0])).status).toBe(200);
    });
  });

  it('counts another address apart, and every product and the long form', async () => {
    const busy = await from(anAddress());
    const one = await passed(20, (index) => gateway.get(`/get-stock/WH-NORTH/P-${String(index)}`, busy));
    expect(one.passed).toBeLessThanOrEqual(one.most);
    expect((await gateway.get(path, await from(anAddress()))).status).toBe(200);
    expect((await gateway.get('/api/stock/WH-NORTH/PROD-001', busy)).status).toBe(200);
  });
});

describe('get-stock on two replicas', () => {
  it('counts an address over both, and believes nobody about addresses who is no proxy', async () => {
    const proxied = { TRUSTED_PROXIES: '127.0.0.1,::1' };
    const replicas = [
      await startGateway({ environment: proxied }),
      await startGateway({ environment: proxied }),
    ] as const;
    const address = anAddress();
    const both = await passed(40, (index) =>
      (index % 2 === 0 ? replicas[0] : replicas[1]).get(path, { 'x-forwarded-for': address }),
    );
    expect(both.passed).toBeGreaterThanOrEqual(5);
    expect(both.passed).toBeLessThanOrEqual(both.most);
    await Promise.all(replicas.map((replica) => replica.close()));

    const open = await startGateway();
    const lies = await passed(40, () => open.get(path, { 'x-forwarded-for': anAddress() }));
    expect(lies.passed).toBeLessThanOrEqual(lies.most);
    await open.close();
  });
});
