import { createRedis } from '@streamstock/server-kit-redis';
import { eventually, testServers, uniqueName } from '@streamstock/server-kit-testing';
import { Redis } from 'ioredis';
import { cacheKey, ReadCache, type ReadCacheOptions } from '../src/index';
import { openTcpProxy, type TcpProxy } from './tcp-proxy';

const redisUrl = new URL(testServers().redisUrl);
const direct = new Redis(redisUrl.href);
const tenant = uniqueName('cache');
let proxy: TcpProxy;
let outcomes: string[];
const caches: ReadCache[] = [];

const open = (options: Partial<ReadCacheOptions> = {}): ReadCache => {
  const url = `redis://localhost:${String(proxy.port)}${redisUrl.pathname}`;
  const redis = createRedis({ url, name: 'test', answerWithinMs: 1_000 });
  const cache = new ReadCache({
    redis,
    retryAfterMs: 30,
    onRead: (outcome) => outcomes.push(outcome),
    ...options,
  });
  caches.push(cache);
  return cache;
};

const key = (name: string): string => cacheKey('test', 1, tenant, name);
const entry = (name: string, version: number, epoch = 1) => ({
  key: key(name),
  epoch,
  version,
  value: `${name} ${String(epoch)}.${String(version)}`,
});

beforeEach(async () => {
  outcomes = [];
  proxy = await openTcpProxy({ host: redisUrl.hostname, port: Number(redisUrl.port) });
});
afterEach(async () => {
  for (const cache of caches.splice(0)) await cache.close();
  await proxy.close();
});
afterAll(() => direct.quit());

const connected = async (cache: ReadCache): Promise<ReadCache> => {
  await eventually(async () => {
    outcomes = [];
    await cache.get(key('nothing'));
    expect(outcomes).toEqual(['miss']);
  });
  return cache;
};

it('fills in a value where the key stands at exactly its version, and nowhere else', async () => {
  const cache = await connected(open());
  const filled = { ...entry('filled', 3), value: 'whole' };
  await cache.fillIn(filled);
  expect(await cache.get(filled.key)).toBeUndefined();
  for (const version of [2, 4]) {
    await cache.setIfNewer([{ ...filled, version, value: '' }]);
    await cache.fillIn(filled);
    expect(await cache.get(filled.key)).toMatchObject({ version, value: '' });
    await direct.del(filled.key);
  }
  await cache.setIfNewer([{ ...filled, value: '' }]);
  await cache.fillIn(filled);
  expect(await cache.get(filled.key)).toEqual({ epoch: 1, version: 3, value: 'whole' });
  expect(await direct.ttl(filled.key)).toBeGreaterThan(50);
});

it('neither fails nor remembers to fill in while the cache is away', async () => {
  const cache = await connected(open());
  await proxy.close();
  await cache.fillIn(entry('away', 1));
  expect(cache.trusted).toBe(true);
});

it('keeps the newest (epoch, version), whatever the order of writes', async () => {
  const cache = await connected(open());
  for (const [version, epoch] of [
    [2, 1],
    [10, 1],
    [9, 1],
    [1, 2],
    [11, 1],
  ] as const) {
    await cache.setIfNewer([entry('ordered', version, epoch)]);
  }
  expect(await cache.get(key('ordered'))).toEqual({ epoch: 2, version: 1, value: 'ordered 2.1' });
});

it('writes and reads many, of several tenants, and lets them expire', async () => {
  const cache = await connected(open({ ttlSeconds: 7 }));
  const entries = Array.from({ length: 450 }, (_, index) => ({
    ...entry(String(index), index),
    key: cacheKey('test', 1, `${tenant}-${String(index % 3)}`, String(index)),
  }));
  await cache.setIfNewer(entries);
  const found = await cache.getMany([...entries.map((one) => one.key), key('nothing')]);
  expect(found.slice(0, -1).map((one) => one?.version)).toEqual(entries.map((one) => one.version));
  expect(found.at(-1)).toBeUndefined();
  expect(await direct.ttl(entries[0]?.key ?? '')).toBeGreaterThan(5);
});

it('renews the time to live of what it writes again', async () => {
  const cache = await connected(open());
  await cache.setIfNewer([entry('renewed', 1)]);
  await direct.expire(key('renewed'), 5);
  await cache.setIfNewer([entry('renewed', 1)]);
  expect(await direct.ttl(key('renewed'))).toBeGreaterThan(50);
});

it('never answers with what a missed write has overtaken, and repairs it when Redis is back', async () => {
  const cache = await connected(open());
  await cache.setIfNewer([entry('cut', 1), entry('other', 1)]);
  proxy.cut();
  await cache.setIfNewer([entry('cut', 2)]);
  proxy.join();
  await eventually(async () => {
    const seen = await cache.get(key('cut'));
    expect(seen?.version).not.toBe(1);
    expect(seen?.version).toBe(2);
  });
  expect(await direct.get(key('cut'))).toBe('1 2 cut 1.2');
  expect(await cache.get(key('other'))).toMatchObject({ version: 1 });
});

it('does not overwrite with a repair what somebody newer has written', async () => {
  const cache = await connected(open());
  proxy.cut();
  await cache.setIfNewer([entry('overtaken', 2)]);
  await direct.set(key('overtaken'), '1 3 overtaken 1.3');
  proxy.join();
  await eventually(() => {
    expect(cache.trusted).toBe(true);
  });
  expect(await eventually(() => cache.get(key('overtaken')))).toMatchObject({ version: 3 });
});

it('does not believe the cache for one time to live when it missed more writes than it keeps', async () => {
  const cache = await connected(open({ mostMissedWrites: 1, ttlSeconds: 1 }));
  await cache.setIfNewer([entry('lost', 1)]);
  await direct.persist(key('lost'));
  await direct.expire(key('lost'), 1);
  proxy.cut();
  await cache.setIfNewer([entry('lost', 2), entry('lost too', 1)]);
  proxy.join();
  const versions = new Set<number | undefined>();
  await eventually(async () => {
    versions.add((await cache.get(key('lost')))?.version);
    expect(cache.trusted).toBe(true);
  });
  await cache.get(key('lost'));
  expect(versions).toEqual(new Set([undefined]));
});

it('answers nothing, and does not fail, when Redis never was there', async () => {
  proxy.cut();
  const cache = open();
  await cache.setIfNewer([entry('never', 1)]);
  expect(await cache.get(key('never'))).toBeUndefined();
  expect(await cache.getMany([key('never'), key('ever')])).toEqual([undefined, undefined]);
  expect(outcomes).toEqual(['bypassed', 'bypassed']);
});

it('is emptied without harm, scripts included', async () => {
  const cache = await connected(open());
  await cache.setIfNewer([entry('flushed', 2)]);
  await direct.del(key('flushed'));
  await direct.script('FLUSH');
  await cache.setIfNewer([entry('flushed', 1)]);
  expect(await cache.get(key('flushed'))).toMatchObject({ version: 1 });
});
