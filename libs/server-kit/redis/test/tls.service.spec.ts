import { loadEnvironment, redisEnvironment } from '@streamstock/server-kit-config';
import {
  createTestAuthority,
  eventually,
  openTlsProxy,
  testServers,
  type TlsProxy,
  type TlsProxyOptions,
  uniqueName,
} from '@streamstock/server-kit-testing';
import { Redis } from 'ioredis';
import { z } from 'zod';
import { createRedis, redisSettings } from '../src';

const server = new URL(testServers().redisUrl);
const target = { host: server.hostname, port: Number(server.port) };
const direct = new Redis(server.href);
const known = createTestAuthority();
const username = uniqueName('tls');
const closing: (() => Promise<void> | void)[] = [];

const openProxy = async (options: Partial<TlsProxyOptions> = {}): Promise<TlsProxy> => {
  const proxy = await openTlsProxy({ target, certificate: known.issue('localhost'), ...options });
  closing.push(() => proxy.close());
  return proxy;
};

function open(variables: Record<string, string>): { redis: Redis; warnings: unknown[] } {
  const warnings: unknown[] = [];
  const logger = { info: () => undefined, warn: (details: object) => warnings.push(details) };
  const environment = loadEnvironment(z.object(redisEnvironment), variables);
  const redis = createRedis({ ...redisSettings(environment), name: 'tls', logger });
  closing.push(() => {
    redis.disconnect();
  });
  return { redis, warnings };
}

const over = (proxy: TlsProxy, user = ''): string => `rediss://${user}localhost:${String(proxy.port)}`;
const whoAmI = (redis: Redis): Promise<unknown> => eventually(() => redis.call('ACL', 'WHOAMI'));

beforeAll(() => direct.call('ACL', 'SETUSER', username, 'on', '>p@ss:/word', '+@all', '~*'));
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
afterAll(async () => {
  await direct.call('ACL', 'DELUSER', username);
  await direct.quit();
});

it('talks over TLS to a server of the known authority, under its name', async () => {
  const proxy = await openProxy();
  const { redis } = open({ REDIS_URL: over(proxy), REDIS_SSL_CA: known.ca });
  expect(await whoAmI(redis)).toBe('default');
  expect(proxy.clients).toEqual([{ name: undefined, servername: 'localhost' }]);
});

it.each([
  ['of an authority that it does not know', { REDIS_SSL_CA: createTestAuthority('other').ca }, 'localhost'],
  ['of an authority that is not public', {}, 'localhost'],
  ['of another host', { REDIS_SSL_CA: known.ca }, 'elsewhere.example'],
])('says nothing to a server with a certificate %s', async (_what, variables, host) => {
  const proxy = await openProxy({ certificate: known.issue(host) });
  const { redis, warnings } = open({ REDIS_URL: over(proxy), ...variables });
  await eventually(() => {
    expect(warnings).toMatchObject([{ err: { code: expect.stringMatching(/CERT|SELF_SIGNED|UNABLE/) } }]);
  });
  await expect(redis.get('anything')).rejects.toThrow();
});

it('shows its own certificate', async () => {
  const proxy = await openProxy({ clientCa: known.ca });
  const { cert, key } = known.issue('gateway');
  const own = { REDIS_SSL_CERT: cert, REDIS_SSL_KEY: key };
  const { redis } = open({ REDIS_URL: over(proxy), REDIS_SSL_CA: known.ca, ...own });
  expect(await whoAmI(redis)).toBe('default');
  expect(proxy.clients).toMatchObject([{ name: 'gateway' }]);
});

it('signs in with name and password, from the URL or beside it', async () => {
  const proxy = await openProxy();
  const inUrl = open({ REDIS_URL: over(proxy, `${username}:p%40ss%3A%2Fword@`), REDIS_SSL_CA: known.ca });
  expect(await whoAmI(inUrl.redis)).toBe(username);
  const beside = open({
    REDIS_URL: server.href,
    REDIS_USERNAME: username,
    REDIS_PASSWORD: 'p@ss:/word',
  });
  expect(await whoAmI(beside.redis)).toBe(username);
});
