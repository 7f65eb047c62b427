import { databaseEnvironment, loadEnvironment } from '@streamstock/server-kit-config';
import {
  createTestAuthority,
  openTlsProxy,
  testServers,
  type TestAuthority,
  type TlsProxy,
} from '@streamstock/server-kit-testing';
import { z } from 'zod';
import { createPool, databaseSettings, failureOf, inTransaction, isLostConnection } from '../src';

const admin = new URL(testServers().databaseAdminUrl);
const target = { host: admin.hostname, port: Number(admin.port) };
const known: TestAuthority = createTestAuthority();
const unknown: TestAuthority = createTestAuthority('nobody knows');
const proxies: TlsProxy[] = [];

const openProxy = async (certificateFor: string, clientCa?: string): Promise<TlsProxy> => {
  const proxy = await openTlsProxy({
    target,
    certificate: known.issue(certificateFor),
    asksFirst: true,
    ...(clientCa === undefined ? {} : { clientCa }),
  });
  proxies.push(proxy);
  return proxy;
};

/** What a service with this environment gets when it asks Postgres through the proxy. */
async function ask(proxy: TlsProxy, variables: Record<string, string>, host = 'localhost'): Promise<unknown> {
  const url = new URL(admin);
  url.host = `${host}:${String(proxy.port)}`;
  const environment = loadEnvironment(z.object(databaseEnvironment), {
    DATABASE_URL: url.href,
    ...variables,
  });
  const pool = createPool({ ...databaseSettings(environment), applicationName: 'tls' });
  try {
    return await inTransaction(
      pool,
      async (client) => (await client.query<{ one: number }>('SELECT 1 AS one')).rows,
    );
  } catch (error) {
    expect([failureOf(error), isLostConnection(error)]).toEqual(['transient', true]);
    return error instanceof Error ? error.message : error;
  } finally {
    await pool.end();
  }
}

afterEach(async () => {
  for (const proxy of proxies.splice(0)) await proxy.close();
});

const answer = [{ one: 1 }];
const verified = { DATABASE_SSL_MODE: 'verify-full', DATABASE_SSL_CA: known.ca };

it('asks over TLS where the certificate is of the known authority and names the host', async () => {
  const proxy = await openProxy('localhost');
  expect(await ask(proxy, verified)).toEqual(answer);
  expect(proxy.clients).toEqual([{ name: undefined, servername: 'localhost' }]);
});

it('also by address', async () => {
  expect(await ask(await openProxy('127.0.0.1'), verified, '127.0.0.1')).toEqual(answer);
});

it('believes no other authority, with neither mode', async () => {
  const proxy = await openProxy('localhost');
  for (const DATABASE_SSL_MODE of ['verify-full', 'verify-ca']) {
    expect(await ask(proxy, { DATABASE_SSL_MODE, DATABASE_SSL_CA: unknown.ca })).toMatch(/certificate/);
    expect(await ask(proxy, { DATABASE_SSL_MODE })).toMatch(/certificate/);
  }
  expect(proxy.clients).toEqual([]);
});

it('wants the name of the host with verify-full, and not with verify-ca', async () => {
  const proxy = await openProxy('elsewhere.example');
  expect(await ask(proxy, verified)).toMatch(/localhost/);
  expect(await ask(proxy, { ...verified, DATABASE_SSL_MODE: 'verify-ca' })).toEqual(answer);
});

it('shows its own certificate', async () => {
  const proxy = await openProxy('localhost', known.ca);
  const { cert, key } = known.issue('inventory-command');
  expect(await ask(proxy, { ...verified, DATABASE_SSL_CERT: cert, DATABASE_SSL_KEY: key })).toEqual(answer);
  expect(proxy.clients).toMatchObject([{ name: 'inventory-command' }]);
  await expect(ask(proxy, verified)).resolves.not.toEqual(answer);
});

it('does not fall back to the clear where the server has no TLS', async () => {
  const plain = { port: target.port, clients: [], close: () => Promise.resolve() };
  expect(await ask(plain, verified, target.host)).toMatch(/SSL/);
  expect(await ask(plain, {}, target.host)).toEqual(answer);
});
