import { jest } from '@jest/globals';
import type { StreamEvent } from '../boundary/stream-events';
import { FakeEventStream } from '@streamstock/dashboard-testing';
import { FakeServer, problem } from '@streamstock/dashboard-testing';
import { aLevel } from '@streamstock/dashboard-testing';
import type { Connection } from './connection';
import { LiveStream } from './live-stream';

describe('LiveStream', () => {
  let source: FakeEventStream;
  let server: FakeServer;
  let connections: Connection[];
  let events: StreamEvent[];
  let online: boolean;
  let stream: LiveStream;

  const passed = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);
  const hello = (resumed = false): void => {
    source.event('hello', { epoch: 'e', resumed }, 'e-1');
  };
  const state = (): Connection | undefined => connections.at(-1);

  beforeEach(() => {
    jest.useFakeTimers({ now: 1_000_000 });
    source = new FakeEventStream();
    server = new FakeServer().on('/api/stream', source.open);
    connections = [];
    events = [];
    online = true;
    stream = new LiveStream({
      url: '/api/stream',
      fetch: server.fetch,
      now: () => Date.now(),
      random: () => 0.5,
      online: () => online,
      longestSilence: 45_000,
      onConnection: (connection) => connections.push(connection),
      onEvent: (event) => events.push(event),
    });
    stream.open();
  });

  afterEach(() => {
    stream.close();
    jest.useRealTimers();
  });

  it('is live once the server has said hello, not before', async () => {
    await passed(0);
    expect(state()).toEqual({ state: 'connecting', since: 1_000_000 });
    hello();
    await passed(0);
    expect(state()).toEqual({ state: 'live' });
    expect(events).toEqual([{ kind: 'hello', resumed: false, missed: 0 }]);
  });

  it('resumes by the last event id and says when it tries', async () => {
    await passed(0);
    hello();
    source.event('level', aLevel(), 'e-7');
    await passed(2_000);
    source.end();
    await passed(0);
    expect(state()).toEqual({ state: 'reconnecting', since: 1_000_000, retryAt: 1_003_000 });
    await passed(1_000);
    hello(true);
    await passed(0);
    expect(source.opened.map((headers) => headers.get('last-event-id'))).toEqual([null, 'e-7']);
    expect(state()).toEqual({ state: 'live' });
    expect(events.at(-1)).toEqual({ kind: 'hello', resumed: true, missed: 0 });
  });

  it('counts down what it has yet to repeat, and is live when all of it is in', async () => {
    await passed(0);
    hello();
    await passed(2_000);
    source.end();
    await passed(1_000);
    source.event('hello', { epoch: 'e', resumed: true, missed: 3 }, 'e-1');
    await passed(0);
    expect(state()).toEqual({ state: 'catching-up', since: 1_000_000, left: 3, of: 'changes' });
    source.event('level', aLevel({ version: 2 }), 'e-2');
    await passed(0);
    expect(state()).toMatchObject({ state: 'catching-up', left: 2 });
    source.event('level', aLevel({ version: 3 }), 'e-3');
    source.event('level', aLevel({ version: 4 }), 'e-4');
    await passed(0);
    expect(state()).toEqual({ state: 'live' });
  });

  it('waits for nothing more where a gap is found among what it repeats', async () => {
    await passed(0);
    source.event('hello', { epoch: 'e', resumed: true, missed: 3 }, 'e-1');
    source.event('level', { ...aLevel(), onHand: 'many' }, 'e-2');
    await passed(0);
    expect(state()).toEqual({ state: 'live' });
  });

  it('gives up a line that has gone silent, and keeps one that beats', async () => {
    await passed(0);
    hello();
    await passed(40_000);
    source.send(': beat\nid: e-2\n\n');
    await passed(40_000);
    expect(state()).toEqual({ state: 'live' });
    await passed(5_000);
    expect(state()).toMatchObject({ state: 'offline', since: 1_040_000 });
    await passed(1_000);
    expect(source.opened).toHaveLength(2);
  });

  it('is offline at once without a network, and after half a minute without an answer', async () => {
    await passed(0);
    hello();
    await passed(0);
    server.on('/api/stream', () => problem(503, 'service.unavailable'));
    source.end();
    await passed(0);
    expect(state()?.state).toBe('reconnecting');
    await passed(32_000);
    expect(state()?.state).toBe('offline');
    online = false;
    stream.close();
    stream.open();
    await passed(0);
    expect(state()?.state).toBe('offline');
  });

  it('tries at once when asked, but never twice at a time', async () => {
    await passed(0);
    source.end();
    await passed(0);
    stream.retryNow();
    stream.retryNow();
    await passed(0);
    hello();
    await passed(0);
    stream.retryNow();
    await passed(0);
    expect(source.opened).toHaveLength(2);
  });

  it('says that the session is over', async () => {
    server.on('/api/stream', () => problem(401, 'auth.token-missing'));
    source.end();
    await passed(1_000);
    expect(state()).toEqual({ state: 'signed-out', since: 1_000_000 });
  });

  it('takes what it cannot read as a gap, and skips events it does not know', async () => {
    await passed(0);
    source.event('level', { ...aLevel(), onHand: 'many' });
    source.send('event: level\ndata: {"broken\n\n');
    source.event('alert', { any: 'thing' });
    await passed(0);
    expect(events).toEqual([{ kind: 'reset' }, { kind: 'reset' }]);
  });

  it('shows that changes are delayed', async () => {
    await passed(0);
    hello();
    source.event('service', { state: 'delayed', since: '2026-03-02T09:00:00Z' });
    await passed(0);
    expect(state()).toEqual({ state: 'delayed', since: Date.parse('2026-03-02T09:00:00Z') });
    source.event('service', { state: 'live', since: '2026-03-02T09:01:00Z' });
    await passed(0);
    expect(state()).toEqual({ state: 'live' });
  });
});
