import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { eventually } from '@streamstock/server-kit-testing';
import { fastify, type FastifyInstance } from 'fastify';
import { LiveHub } from './live-hub';
import { OpenStream } from './open-stream';

const everything = { locations: undefined, products: undefined };
const maxBacklogBytes = 65_536;

describe('a stream over a real socket', () => {
  let server: FastifyInstance;
  let client: Socket;
  let received = '';
  let released = 0;
  const hub = new LiveHub({ epoch: 'e', replayEvents: 10, lingerMs: 1_000, maxBehindMs: 1_000 });
  const streams = new OpenStream(hub, maxBacklogBytes);
  const channel = hub.channelOf('acme');
  let backlog = () => 0;

  beforeAll(async () => {
    server = fastify();
    server.get('/', (_request, reply) => {
      backlog = () => reply.raw.writableLength;
      streams.open(reply, {
        tenantId: 'acme',
        filter: everything,
        lastEventId: undefined,
        untilOver: () => () => undefined,
        release: () => (released += 1),
      });
    });
    await server.listen({ port: 0 });
    client = connect((server.server.address() as AddressInfo).port);
    client.on('data', (chunk: Buffer) => (received += chunk.toString()));
    client.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await eventually(() => {
      expect(received).toContain('event: hello');
    });
  });
  afterAll(() => server.close());

  it('bounds what waits for a slow reader, resets it when it is back, and goes on', async () => {
    client.pause();
    const frame = `event: level\ndata: "${'x'.repeat(20_000)}"\n\n`;
    let most = 0;
    const [reader] = channel.readers;
    for (let count = 0; count < 2_000; count += 1) {
      channel.publish({ productId: 'P', locationId: 'L', frame });
      channel.flush();
      most = Math.max(most, backlog());
    }
    expect(reader?.behindSince).toBeDefined();
    expect(most).toBeLessThan(maxBacklogBytes + 2 * frame.length);
    client.resume();
    await eventually(() => {
      expect(received).toContain('event: reset\ndata: {"reason":"too-slow"}');
    });
    received = '';
    hub.publish(channel, { productId: 'P', locationId: 'L', frame: 'event: level\ndata: "after"\n\n' });
    await eventually(() => {
      expect(received).toContain('"after"');
    });
  });

  it('gives the place back when the client leaves', async () => {
    client.destroy();
    await once(client, 'close');
    await eventually(() => {
      expect([released, channel.readers.size]).toEqual([1, 0]);
    });
  });

  it('forgets a tenant that nobody has watched for a while, so that old positions are unknown then', () => {
    hub.beat(10_000);
    expect(hub.watched('acme')).toBe(channel);
    hub.beat(11_000);
    expect(hub.watched('acme')).toBeUndefined();
    expect(hub.channelOf('acme').epoch).not.toBe(channel.epoch);
  });
});
