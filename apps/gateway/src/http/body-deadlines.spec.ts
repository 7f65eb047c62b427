import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { eventually } from '@streamstock/server-kit-testing';
import Fastify, { type FastifyInstance } from 'fastify';
import { BodyDeadlines } from './body-deadlines';

const limitMs = 100;

describe('BodyDeadlines', () => {
  let fastify: FastifyInstance;
  let sockets: Socket[];
  beforeEach(async () => {
    sockets = [];
    const deadlines = new BodyDeadlines(limitMs);
    fastify = Fastify();
    deadlines.register(fastify);
    fastify.addContentTypeParser('application/x-ndjson', (_request, body, done) => {
      done(null, body);
    });
    fastify.post('/', () => 'taken');
    fastify.post('/patient', (request, reply) => {
      deadlines.letGo(request.raw);
      reply.hijack();
      reply.raw.writeHead(200);
      request.raw.on('data', (chunk: Buffer) => reply.raw.write(chunk));
    });
    await fastify.listen({ port: 0 });
  });
  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    await fastify.close();
  });

  async function begin(path: string, type: string): Promise<Socket & { received: string }> {
    const socket = Object.assign(connect((fastify.server.address() as AddressInfo).port), { received: '' });
    socket.on('data', (chunk) => (socket.received += String(chunk)));
    socket.on('error', () => undefined);
    sockets.push(socket);
    await once(socket, 'connect');
    socket.write(
      `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: ${type}\r\ncontent-length: 20\r\n\r\n{"a":`,
    );
    return socket;
  }

  it.each(['application/json', 'application/x-ndjson'])(
    'breaks off a body of %s that does not arrive',
    async (type) => {
      const socket = await begin('/', type);
      await once(socket, 'close');
    },
  );

  it('lets a body take its time where its route watches over it', async () => {
    const patient = await begin('/patient', 'application/x-ndjson');
    const other = await begin('/', 'application/json');
    await once(other, 'close');
    const before = patient.received.length;
    patient.write('more');
    await eventually(() => {
      expect(patient.received.length).toBeGreaterThan(before);
    });
    expect(patient.closed).toBe(false);
  });

  it('forgets what has arrived', async () => {
    const socket = await begin('/', 'application/json');
    socket.write('"aaaaaaaaaaaa"}');
    await eventually(() => {
      expect(socket.received).toContain('taken');
    });
    const other = await begin('/', 'application/json');
    await once(other, 'close');
    expect(socket.closed).toBe(false);
  });
});
