import { Injector, runInInjectionContext } from '@angular/core';
import { jest } from '@jest/globals';
import type { StockLevel } from '@streamstock/contracts-http-api';
import { aLevel, FakeEventStream, FakeServer, problem } from '@streamstock/dashboard-testing';
import { LiveLevels } from './live-levels';
import { LIVE_SURROUNDINGS, type LiveSurroundings } from './live-surroundings';
import { FakeBrowser } from './testing/fake-tabs';
import { nextTick } from './testing/next-tick';

describe('LiveLevels', () => {
  let source: FakeEventStream;
  let server: FakeServer;
  let live: LiveLevels;
  let batches: (readonly StockLevel[])[];
  let endings: string[];
  let comeBack: () => void;

  const passed = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);

  beforeEach(() => {
    jest.useFakeTimers({ now: 1_000_000 });
    const browser = new FakeBrowser();
    source = new FakeEventStream();
    server = new FakeServer().on('/api/stream', source.open);
    endings = [];
    const around: LiveSurroundings = {
      fetch: server.fetch,
      now: () => Date.now(),
      random: () => 0.5,
      online: () => true,
      schedule: nextTick,
      leadershipOf: () => browser.leadership(),
      channelOf: () => browser.channel(),
      onSignedOut: (code) => void endings.push(code),
      onComeBack: (listener) => {
        comeBack = listener;
        return () => undefined;
      },
    };
    const injector = Injector.create({ providers: [{ provide: LIVE_SURROUNDINGS, useValue: around }] });
    live = runInInjectionContext(injector, () => new LiveLevels());
    batches = [];
    live.onLevels((levels) => void batches.push(levels));
    live.open('demo|ada');
  });

  afterEach(() => {
    live.close();
    jest.useRealTimers();
  });

  const hello = async (resumed = false): Promise<void> => {
    await passed(0);
    source.event('hello', { epoch: 'e', resumed }, 'e-1');
    await passed(0);
  };

  it('asks for lists once the stream stands, and again after a reset', async () => {
    expect([live.connection().state, live.resets()]).toEqual(['connecting', 0]);
    await hello();
    expect([live.connection().state, live.resets()]).toEqual(['live', 1]);
    source.event('reset', { reason: 'gap' }, 'e-2');
    await passed(0);
    expect(live.resets()).toBe(2);
  });

  it('is not live again before the lists are, which are read anew after a time away', async () => {
    await hello();
    live.catchUp();
    expect(live.connection()).toEqual({ state: 'live' });
    await passed(2_000);
    source.end();
    await passed(1_000);
    await hello();
    const [one, other] = [live.catchUp(), live.catchUp()];
    expect(live.connection()).toEqual({ state: 'catching-up', since: 1_000_000, left: 2, of: 'lists' });
    one();
    one();
    expect(live.connection()).toMatchObject({ left: 1 });
    other();
    expect(live.connection()).toEqual({ state: 'live' });
    await passed(20_000);
    source.event('reset', { reason: 'source-rejoined' }, 'e-2');
    await passed(0);
    live.catchUp();
    expect(live.connection()).toMatchObject({ state: 'catching-up', since: Date.now() });
  });

  it('hands over what changed once per frame, the newest of each', async () => {
    await hello();
    for (let version = 2; version < 9; version += 1)
      source.event('level', aLevel({ version }), `e-${version}`);
    source.event('level', aLevel({ locationId: 'B', version: 2 }), 'e-9');
    await passed(16);
    expect(batches).toEqual([[aLevel({ version: 8 }), aLevel({ locationId: 'B', version: 2 })]]);
    expect(live.changed()).toBe(2);
  });

  it('knows what came live when a list is older', async () => {
    await hello();
    source.event('level', aLevel({ version: 4, onHand: 2 }), 'e-2');
    await passed(16);
    const row = { ...aLevel({ version: 3, onHand: 9 }), productName: 'Espresso' };
    expect(live.newest(row)).toEqual({ ...aLevel({ version: 4, onHand: 2 }), productName: 'Espresso' });
    const newer = aLevel({ version: 5 });
    expect(live.newest(newer)).toBe(newer);
  });

  it('stops telling who no longer listens', async () => {
    const heard: number[] = [];
    const stop = live.onLevels((levels) => void heard.push(levels.length));
    stop();
    await hello();
    source.event('level', aLevel({ version: 2 }), 'e-2');
    await passed(16);
    expect([heard, batches.length]).toEqual([[], 1]);
  });

  it('says with which code the session was refused', async () => {
    server.on('/api/stream', () => problem(401, 'auth.session-over'));
    await hello();
    source.end();
    await passed(1_000);
    expect(new Set(endings)).toEqual(new Set(['auth.session-over']));
    expect(live.connection().state).toBe('signed-out');
  });

  it('tries again at once when the network or the person returns', async () => {
    await hello();
    source.end();
    await passed(0);
    expect(live.connection().state).toBe('reconnecting');
    comeBack();
    await hello(true);
    expect([live.connection().state, live.resets()]).toEqual(['live', 1]);
  });
});
