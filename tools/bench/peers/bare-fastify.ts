import fastify from 'fastify';

/** A level as the gateway answers it, from memory: what an HTTP answer costs at least. */
const level = {
  productId: 'P-0001',
  locationId: 'L-1',
  onHand: 999_321,
  onHold: 0,
  held: 0,
  allocated: 0,
  inTransitOut: 0,
  incoming: 0,
  available: 999_321,
  epoch: 1,
  version: 680,
  asOf: '2026-01-02T03:04:05.678901Z',
};
const app = fastify();
app.get('/*', () => level);
await app.listen({ port: 0, host: '127.0.0.1' });
const address = app.server.address();
if (address !== null && typeof address === 'object') process.send?.(address.port);
process.on('disconnect', () => process.exit(0));
