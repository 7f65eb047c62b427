import {
  allTopics,
  commandsDecided,
  createLocation,
  createProduct,
  locationChanged,
  messages,
  movementTypes,
  productChanged,
  roleForMovement,
  updateLocation,
  onTopic,
  stockMoved,
  topics,
} from './index';

describe('message samples', () => {
  it.each(messages.map((message) => [message.type, message] as const))('%s parses', (_type, message) => {
    expect(message.schema.safeParse(message.sample)).toEqual({ success: true, data: message.sample });
  });

  it('names every type once', () => {
    const types = messages.map((message) => `${message.type} v${String(message.version)}`);
    expect(new Set(types).size).toBe(types.length);
  });

  it('travels on declared topics only', () => {
    const names = allTopics.map((topic) => topic.name);
    expect(names).toEqual(expect.arrayContaining(messages.map((message) => message.topic.name)));
  });

  it('takes a message to the other topics that carry it, and to no other', () => {
    const replayed = onTopic(stockMoved, topics.movementsReplay);
    expect(replayed).toEqual({ ...stockMoved, topic: topics.movementsReplay });
    expect(() => onTopic(stockMoved, topics.stockLevels)).toThrow(RangeError);
  });
});

const without = (value: object, ...names: string[]): object =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));

describe('messages of before', () => {
  it('products without cost, supplier, lead time and lifecycle are active ones', () => {
    const { product } = createProduct.sample.data;
    const old = without(product, 'cost', 'supplierId', 'leadTimeDays', 'lifecycle');
    const parsed = productChanged.schema.parse({ ...productChanged.sample, data: { product: old } });
    expect(parsed.data.product).toMatchObject({
      cost: null,
      supplierId: null,
      leadTimeDays: null,
      lifecycle: 'active',
    });
  });

  it('locations without a status are open', () => {
    const old = without(locationChanged.sample.data.location, 'status');
    const parsed = locationChanged.schema.parse({ ...locationChanged.sample, data: { location: old } });
    expect(parsed.data.location.status).toBe('open');
  });

  it('results without the change they made can be read', () => {
    const [result] = commandsDecided.sample.data.results;
    const accepted = result?.outcome === 'accepted' ? without(result.accepted, 'onHandChange') : undefined;
    const made = { kind: 'product', id: 'P-1', version: 1, recordedAt: '2026-03-02T09:15:00.020Z' };
    const results = [accepted, made].map((one) => ({ ...result, accepted: one }));
    const parsed = commandsDecided.schema.parse({ ...commandsDecided.sample, data: { results } });
    expect(parsed.data.results).toMatchObject([
      { accepted: { kind: 'movement', onHand: 98 } },
      { accepted: { kind: 'product', change: 'created' } },
    ]);
  });
});

it('says for every movement which role it takes', () => {
  expect(movementTypes.filter((type) => roleForMovement[type] === 'operator')).toEqual([
    'SALE',
    'RESTOCK',
    'RETURN',
  ]);
});

it.each([createLocation, updateLocation])('$type asks for no removed location', (message) => {
  const { location } = message.sample.data;
  const asking = (status: string) =>
    message.schema.safeParse({
      ...message.sample,
      data: { ...message.sample.data, location: { ...location, status } },
    });
  expect(['open', 'closed', 'removed'].map((status) => asking(status).success)).toEqual([true, true, false]);
});
