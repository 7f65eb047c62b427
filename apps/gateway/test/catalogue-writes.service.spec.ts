import {
  createSupplier,
  type Envelope,
  removeLocation,
  updateLocation,
  updateProduct,
  updateSupplier,
} from '@streamstock/contracts-events';
import { catalogChangedSchema } from '@streamstock/contracts-http-api';
import { startGateway, type TestGateway } from './gateway-fixture';

const product = { sku: 'COF-1', name: 'Espresso', category: 'Coffee', lifecycle: 'phasing-out' };
const location = { code: 'NORTH', name: 'North', kind: 'warehouse', region: 'N', timezone: 'Europe/Berlin' };
const supplier = { name: 'Northern Roasters', email: 'orders@roasters.example', leadTimeDays: 5 };

const changes = [
  { method: 'PUT', path: '/api/products/P-1', body: product, change: 'updated' },
  { method: 'PUT', path: '/api/locations/L-1', body: location, change: 'updated' },
  { method: 'PUT', path: '/api/suppliers/S-1', body: supplier, change: 'updated' },
  { method: 'DELETE', path: '/api/locations/L-1', body: undefined, change: 'removed' },
] as const;

let keys = 0;
const keyed = () => ({ 'idempotency-key': `key-${String((keys += 1))}` });

describe('the catalogue', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(() => gateway.close());
  beforeEach(() => {
    gateway.decider.decides(() => 'accept');
    gateway.decider.received.length = 0;
  });
  const last = <Command>(definition: { schema: { parse(value: unknown): Command } }): Command =>
    definition.schema.parse(gateway.decider.received.at(-1)?.message);
  const keyOfLast = () => gateway.decider.received.at(-1)?.key.replace(gateway.tenant, 'tenant');

  it.each([
    ['products', { productId: 'P-1', sku: 'COF-1', name: 'Espresso', category: 'Coffee' }, 'P-1'],
    ['locations', { ...location, locationId: 'L-1' }, 'L-1'],
    ['suppliers', { ...supplier, supplierId: 'S-1' }, 'S-1'],
  ])('adds to %s and says where and which version', async (collection, body, id) => {
    const answer = await gateway.post(`/api/${collection}`, body, keyed());
    expect(answer.status).toBe(201);
    expect(catalogChangedSchema.strict().parse(answer.body)).toMatchObject({ id, change: 'created' });
    expect(answer.headers.get('location')).toBe(`/api/${collection}/${id}`);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(keyOfLast()).toBe(`tenant|${id}`);
  });

  it('fills in what a supplier leaves out', async () => {
    await gateway.post('/api/suppliers', { ...supplier, supplierId: 'S-1' }, keyed());
    expect(last(createSupplier).data.supplier).toEqual({
      ...supplier,
      supplierId: 'S-1',
      phone: null,
      status: 'active',
    });
  });

  it.each(changes)('$method $path is 200 with the version', async ({ method, path, body, change }) => {
    const answer = await gateway.send(method, path, body, { ...keyed(), 'if-match': '"1"' });
    expect(answer.status).toBe(200);
    expect(catalogChangedSchema.strict().parse(answer.body)).toMatchObject({ change, version: 2 });
    expect(answer.headers.get('etag')).toBe(change === 'removed' ? null : '"2"');
    expect(answer.headers.get('location')).toBeNull();
    expect(keyOfLast()).toBe(`tenant|${path.split('/').at(-1) ?? ''}`);
  });

  it('replaces the whole of a product, a location, a supplier', async () => {
    await gateway.send('PUT', '/api/products/P-1', product, { ...keyed(), 'if-match': '"7"' });
    expect(last(updateProduct).data).toMatchObject({
      expectedVersion: 7,
      product: { ...product, productId: 'P-1', barcode: null, cost: null, reorderPoint: 0 },
    });
    await gateway.send('PUT', '/api/locations/L-1', { ...location, status: 'closed' }, { 'if-match': '*' });
    expect(last(updateLocation).data).toMatchObject({
      expectedVersion: null,
      location: { ...location, locationId: 'L-1', capacity: null, status: 'closed' },
    });
    await gateway.send('PUT', '/api/suppliers/S-1', supplier, { 'if-match': '"2"' });
    expect(last(updateSupplier).data).toMatchObject({
      expectedVersion: 2,
      supplier: { ...supplier, supplierId: 'S-1', phone: null },
    });
    await gateway.send('DELETE', '/api/locations/L-1', undefined, { 'if-match': '"3"' });
    expect(last(removeLocation).data).toMatchObject({ expectedVersion: 3, locationId: 'L-1' });
  });

  describe.each(changes)('If-Match of $method $path', ({ method, path, body }) => {
    it('must be there', async () => {
      expect(await gateway.send(method, path, body, keyed())).toMatchObject({
        status: 428,
        body: { code: 'request.precondition-required', errors: [{ field: 'If-Match' }] },
      });
    });

    it.each(['W/"1"', '1', '""', '"0"', '"one"', '"1", "2"', '"1'])('is not %s', async (tag) => {
      const answer = await gateway.send(method, path, body, { ...keyed(), 'if-match': tag });
      expect(answer).toMatchObject({
        status: 400,
        body: { code: 'request.invalid', errors: [{ field: 'If-Match' }] },
      });
    });

    afterAll(() => {
      expect(gateway.decider.received).toEqual([]);
    });
  });

  it.each(changes)('$method $path with a stale version is 412', async ({ method, path, body }) => {
    const entity = /products|locations|suppliers/.exec(path)?.[0].slice(0, -1) as 'product';
    gateway.decider.decides(() => ({ code: `${entity}.version-differs`, detail: 'It is at version 3.' }));
    expect(await gateway.send(method, path, body, { ...keyed(), 'if-match': '"1"' })).toMatchObject({
      status: 412,
      body: { code: `${entity}.version-differs`, detail: 'It is at version 3.' },
    });
  });

  it.each(changes)('$method $path twice with one key is done once', async ({ method, path, body }) => {
    const headers = { ...keyed(), 'if-match': '"1"' };
    const first = await gateway.send(method, path, body, headers);
    const second = await gateway.send(method, path, body, headers);
    expect(second).toMatchObject({ status: 200, body: first.body });
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(new Set(gateway.decider.received.map(commandIdOf)).size).toBe(1);
  });

  it.each(changes)('a key of $method $path is for nothing else', async ({ method, path, body }) => {
    const key = keyed();
    const first = await gateway.send(method, path, body, { ...key, 'if-match': '"1"' });
    expect(first.status).toBe(200);
    const others: [string, unknown, string][] = [
      [path, body, '"2"'],
      [path, body, '*'],
      [path.replace('-1', '-2'), body, '"1"'],
    ];
    if (body !== undefined) others.push([path, { ...body, name: 'Another' }, '"1"']);
    for (const [otherPath, otherBody, tag] of others) {
      const answer = await gateway.send(method, otherPath, otherBody, { ...key, 'if-match': tag });
      expect(answer).toMatchObject({ status: 422, body: { code: 'command.duplicate-body-differs' } });
    }
  });

  it('keeps keys of different routes apart', async () => {
    const headers = { ...keyed(), 'if-match': '"1"' };
    for (const { method, path, body } of changes) {
      expect(await gateway.send(method, path, body, headers)).toMatchObject({ status: 200 });
    }
    expect(new Set(gateway.decider.received.map(commandIdOf)).size).toBe(changes.length);
  });

  it('takes no body with a removal', async () => {
    const answer = await gateway.send('DELETE', '/api/locations/L-1', {}, { 'if-match': '*' });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'body' }] } });
  });

  it.each(changes)('$method $path names a wrong id and a parameter', async ({ method, path, body }) => {
    const wrong = path.replace('-1', '%20');
    const field = path.includes('products')
      ? 'productId'
      : path.includes('loc')
        ? 'locationId'
        : 'supplierId';
    expect(await gateway.send(method, wrong, body, { 'if-match': '*' })).toMatchObject({
      status: 400,
      body: { errors: [{ field }] },
    });
    expect(await gateway.send(method, `${path}?force=true`, body, { 'if-match': '*' })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'force' }] },
    });
  });

  it.each([
    ['PUT', '/api/products/P-1', product, 'product.lifecycle-step', 409],
    ['PUT', '/api/products/P-1', product, 'product.currencies-differ', 422],
    ['DELETE', '/api/locations/L-1', undefined, 'location.in-use', 409],
    ['PUT', '/api/suppliers/S-1', supplier, 'supplier.not-found', 404],
  ] as const)('%s %s %j refused as %s is %d', async (method, path, body, code, status) => {
    gateway.decider.decides(() => ({ code, detail: 'No.' }));
    const answer = await gateway.send(method, path, body, { ...keyed(), 'if-match': '*' });
    expect(answer).toMatchObject({ status, body: { code } });
  });
});

const commandIdOf = ({ message }: { message: Envelope }): unknown =>
  (message.data as { commandId: unknown }).commandId;
