import { kafkaEnvironment, loadEnvironment } from '@streamstock/server-kit-config';
import {
  createTestAuthority,
  openTlsProxy,
  testServers,
  type TlsProxy,
} from '@streamstock/server-kit-testing';
import pino from 'pino';
import { z } from 'zod';
import { createKafka, kafkaSettings } from '../src';

const [host = '', port = ''] = (testServers().kafkaBrokers[0] ?? '').split(':');
const known = createTestAuthority();
let proxy: TlsProxy;

const openProxy = async (certificateFor = 'localhost', clientCa?: string): Promise<void> => {
  proxy = await openTlsProxy({
    target: { host, port: Number(port) },
    certificate: known.issue(certificateFor),
    ...(clientCa === undefined ? {} : { clientCa }),
  });
};

/** What a service with this environment gets when it asks Kafka for its topics through the proxy. */
async function ask(variables: Record<string, string>): Promise<unknown> {
  const schema = z.object({ ...kafkaEnvironment, REPLICA: z.string().default('0') });
  const address = { host: 'localhost', port: proxy.port };
  const environment = loadEnvironment(schema, {
    KAFKA_BROKERS: `localhost:${String(proxy.port)}`,
    ...variables,
  });
  const settings = kafkaSettings('tls', environment, pino({ level: 'silent' }));
  const kafka = createKafka({ ...settings, route: () => address });
  const admin = kafka.over(kafka.newLine(), { retry: { retries: 0 } }).admin();
  try {
    await admin.connect();
    return (await admin.describeCluster()).brokers.length;
  } catch (error) {
    return error instanceof Error ? error.message : error;
  } finally {
    await admin.disconnect();
  }
}

afterEach(() => proxy.close());

const trusting = { KAFKA_SSL: 'true', KAFKA_SSL_CA: known.ca };

it('asks over TLS where the certificate is of the known authority and names the host', async () => {
  await openProxy();
  expect(await ask(trusting)).toBeGreaterThan(0);
  expect(proxy.clients).toContainEqual({ name: undefined, servername: 'localhost' });
});

it('believes no other authority and no other host', async () => {
  await openProxy();
  expect(await ask({ KAFKA_SSL: 'true', KAFKA_SSL_CA: createTestAuthority('other').ca })).toMatch(
    /certificate/,
  );
  expect(await ask({ KAFKA_SSL: 'true' })).toMatch(/certificate/);
  await proxy.close();
  await openProxy('elsewhere.example');
  expect(await ask(trusting)).toMatch(/altnames/);
  expect(proxy.clients).toEqual([]);
});

it('shows its own certificate', async () => {
  await openProxy('localhost', known.ca);
  const { cert, key } = known.issue('inventory-command');
  expect(await ask({ ...trusting, KAFKA_SSL_CERT: cert, KAFKA_SSL_KEY: key })).toBeGreaterThan(0);
  expect(proxy.clients).toContainEqual({ name: 'inventory-command', servername: 'localhost' });
});

it.each(['plain', 'scram-sha-256', 'scram-sha-512'])(
  'wants to sign in with %s, and goes on with no broker that does not let it',
  async (mechanism) => {
    await openProxy();
    const answer = await ask({
      ...trusting,
      KAFKA_SASL_MECHANISM: mechanism,
      KAFKA_SASL_USERNAME: 'inventory',
      KAFKA_SASL_PASSWORD: 'secret',
    });
    expect(answer).toMatch(/SASL/i);
  },
);
