import { levelEventSchema, streamEvents } from '@streamstock/contracts-http-api';
import { eventually } from '@streamstock/server-kit-testing';
import { startGateway, type TestGateway } from './gateway-fixture';
import { type EventStream, openStream } from './stand-ins/event-stream';
import { LevelPublisher } from './stand-ins/level-publisher';

describe('the live stream', () => {
  let gateway: TestGateway;
  const levels = new LevelPublisher();
  const streams: EventStream[] = [];
  beforeAll(async () => {
    await levels.connect();
    gateway = await startGateway({
      environment: { STREAM_HEARTBEAT_MS: '200', STREAM_MAX_PER_SUBJECT: '3', STREAM_REPLAY_EVENTS: '5' },
    });
  });
  afterEach(() => {
    for (const stream of streams.splice(0)) stream.close();
  });
  afterAll(async () => {
    await levels.close();
    await gateway.close();
  });

  interface Who {
    readonly query?: string;
    readonly claims?: Parameters<TestGateway['token']>[0];
    readonly lastEventId?: string;
    readonly ttl?: number;
  }
  async function open({ query = '', claims = {}, lastEventId, ttl }: Who = {}): Promise<EventStream> {
    const token = await gateway.token({ roles: ['viewer'], ...claims }, ttl);
    const stream = await openStream(`${gateway.url}/api/stream${query}`, {
      authorization: `Bearer ${token}`,
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    });
    streams.push(stream);
    return stream;
  }
  const publish = (tenantId: string, ...locations: readonly string[]) =>
    levels.publish(...locations.map((locationId) => ({ tenantId, locationId })));
  const placesIn = (stream: EventStream) =>
    stream.named('level').map(({ data }) => levelEventSchema.parse(data).locationId);

  it('says hello, then each change as the contract says', async () => {
    const stream = await open();
    expect(stream.response.headers.get('content-type')).toContain('text/event-stream');
    expect(stream.response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(stream.response.headers.get('x-correlation-id')).toBeTruthy();
    const [hello] = await stream.until('hello');
    expect(streamEvents.hello.parse(hello?.data).resumed).toBe(false);
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    await levels.publish({ tenantId: gateway.tenant, locationId: 'A', onHand: 41, traceparent });
    const [level] = await stream.until('level');
    expect(levelEventSchema.strict().parse(level?.data)).toMatchObject({
      locationId: 'A',
      onHand: 41,
      traceparent,
    });
    expect(level?.id).toMatch(/^[a-z0-9]+-1$/);
    await eventually(() => {
      expect(stream.named('service').at(-1)?.data).toMatchObject({ state: 'live' });
    });
  });

  it('shows nobody what is not theirs: tenants, locations, filters', async () => {
    const [mine, other] = [`${gateway.tenant}-mine`, `${gateway.tenant}-other`];
    const all = await open({ claims: { tenant: mine, sub: 'ada' } });
    const onlyA = await open({ claims: { tenant: mine, locations: ['A'] } });
    const asked = await open({ claims: { tenant: mine, sub: 'eve' }, query: '?locationId=B' });
    const stranger = await open({ claims: { tenant: other, locations: ['A', 'B'] } });
    const nobody = await open({ claims: { tenant: mine, locations: [] } });
    await Promise.all([all, onlyA, asked, stranger, nobody].map((stream) => stream.until('hello')));
    await publish(mine, 'A', 'B', 'A');
    await publish(other, 'B');
    await publish(mine, 'B', 'A');
    await all.until('level', 5);
    await stranger.until('level', 1);
    expect(placesIn(all)).toEqual(['A', 'B', 'A', 'B', 'A']);
    await onlyA.until('level', 3);
    await asked.until('level', 2);
    expect(placesIn(onlyA)).toEqual(['A', 'A', 'A']);
    expect(placesIn(asked)).toEqual(['B', 'B']);
    expect(placesIn(stranger)).toEqual(['B']);
    expect(nobody.named('level')).toEqual([]);
  });

  it('filters by product', async () => {
    const tenantId = `${gateway.tenant}-products`;
    const stream = await open({ claims: { tenant: tenantId }, query: '?productId=P2,P3' });
    await stream.until('hello');
    await levels.publish(
      ...['P1', 'P2', 'P3'].map((productId) => ({ tenantId, locationId: 'A', productId })),
    );
    const seen = await stream.until('level', 2);
    expect(seen.map(({ data }) => levelEventSchema.parse(data).productId)).toEqual(['P2', 'P3']);
  });

  it('resumes after the last event, with nothing lost and nothing twice', async () => {
    const tenant = `${gateway.tenant}-resume`;
    const before = await open({ claims: { tenant } });
    await before.until('hello');
    await publish(tenant, 'A', 'B');
    const [first] = await before.until('level', 2);
    before.close();
    await publish(tenant, 'C');
    const watcher = await open({ claims: { tenant } });
    await watcher.until('hello');
    const lastEventId = first?.id ?? '';
    await publish(tenant, 'D');
    await watcher.until('level');
    const after = await open({ claims: { tenant }, lastEventId });
    expect((await after.until('hello'))[0]?.data).toMatchObject({ resumed: true, missed: 3 });
    await after.until('level', 3);
    await publish(tenant, 'E');
    await after.until('level', 4);
    expect(placesIn(after)).toEqual(['B', 'C', 'D', 'E']);
    expect(after.named('reset')).toEqual([]);
  });

  it('moves a filtered reader on with its heartbeats, so that it can resume', async () => {
    const tenant = `${gateway.tenant}-beats`;
    const stream = await open({ claims: { tenant, locations: ['A'] } });
    await stream.until('hello');
    await publish(tenant, 'B', 'B', 'B', 'B', 'B', 'B', 'B');
    const id = await eventually(() => {
      const last = stream.messages.at(-1)?.id ?? '';
      expect(last).toMatch(/-7$/);
      return last;
    });
    const again = await open({ claims: { tenant, locations: ['A'] }, lastEventId: id });
    expect((await again.until('hello'))[0]?.data).toMatchObject({ resumed: true });
  });

  it.each([
    ['-1', 'gap'],
    ['-99', 'unknown-position'],
    ['of another replica', 'unknown-position'],
  ])('tells a reader that comes from %s to start over: %s', async (position, reason) => {
    const tenant = `${gateway.tenant}-reset`;
    const stream = await open({ claims: { tenant } });
    const [hello] = await stream.until('hello');
    await publish(tenant, 'A', 'A', 'A', 'A', 'A', 'A', 'A');
    await stream.until('level', 7);
    const { epoch } = streamEvents.hello.parse(hello?.data);
    const lastEventId = position.startsWith('-') ? `${epoch}${position}` : 'otherepoch-3';
    const late = await open({ claims: { tenant }, lastEventId });
    expect((await late.until('reset'))[0]?.data).toEqual({ reason });
    expect((await late.until('hello'))[0]?.data).toMatchObject({ resumed: false });
  });

  it('ends with the session', async () => {
    const stream = await open({ ttl: 1 });
    await stream.until('hello');
    await stream.ended;
  });

  it('bounds the streams of one person, and takes their places back', async () => {
    const claims = { sub: 'many' };
    const three = await Promise.all([open({ claims }), open({ claims }), open({ claims })]);
    const fourth = await open({ claims });
    expect(fourth.response.status).toBe(429);
    expect(fourth.response.headers.get('retry-after')).toBeTruthy();
    three[0].close();
    await eventually(async () => {
      expect((await open({ claims })).response.status).toBe(200);
    });
  });

  it('answers HEAD without opening one', async () => {
    const authorization = `Bearer ${await gateway.token()}`;
    const answer = await fetch(`${gateway.url}/api/stream`, { method: 'HEAD', headers: { authorization } });
    expect(answer.status).toBe(200);
  });
});
