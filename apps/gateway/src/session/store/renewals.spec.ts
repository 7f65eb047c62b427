import { setTimeout as wait } from 'node:timers/promises';
import { ProviderAway, ProviderRefused } from '../provider/provider-errors';
import { MemoryRedis } from '../testing/memory-redis';
import { Renewals, type Refresh } from './renewals';
import type { Tokens } from './session-record';
import { SessionStore } from './session-store';

const id = 'the id of a session';
const old = { name: 'Olga', accessToken: 'old', refreshToken: 'r-1', endsAt: Date.now() + 3_600_000 };
const due = { ...old, renewAt: Date.now() - 1, accessEndsAt: Date.now() + 5_000 };
const ended = { ...due, accessEndsAt: Date.now() - 1 };
const fresh = (): Tokens => ({
  accessToken: 'new',
  accessEndsAt: Date.now() + 300_000,
  refreshToken: 'r-2',
  idToken: undefined,
});

describe('renewing a session', () => {
  let redis: MemoryRedis;
  let store: SessionStore;
  let asked: string[];
  let answer: () => Promise<Tokens>;
  const refresh: Refresh = (token) => {
    asked.push(token);
    return answer();
  };
  /** Replicas share the store only. */
  const replica = () => new Renewals(store, refresh);

  beforeEach(() => {
    redis = new MemoryRedis();
    store = new SessionStore(redis.commands, 60);
    asked = [];
    answer = () => wait(50, fresh());
  });

  it('asks the provider once, however many ask on however many replicas', async () => {
    await store.create(id, ended);
    const replicas = [replica(), replica(), replica()];
    const records = await Promise.all(
      replicas.flatMap((one) => [one.renew(id, ended), one.renew(id, ended)]),
    );
    expect(records.map((record) => record?.accessToken)).toEqual(records.map(() => 'new'));
    expect(asked).toEqual(['r-1']);
    expect(await store.read(id)).toMatchObject({ accessToken: 'new', refreshToken: 'r-2' });
  });

  it('lets others go on with a token that is still good', async () => {
    await store.create(id, due);
    const first = replica().renew(id, due);
    await wait(5);
    expect(await replica().renew(id, due)).toMatchObject({ accessToken: 'old' });
    expect(await first).toMatchObject({ accessToken: 'new' });
  });

  it('is the end of the session when the provider says no', async () => {
    await store.create(id, due);
    answer = () => Promise.reject(new ProviderRefused('not-accepted', undefined));
    expect(await replica().renew(id, due)).toBeUndefined();
    expect(await store.read(id)).toBeUndefined();
  });

  it('is put off while the provider is away, for as long as the token is good', async () => {
    answer = () => Promise.reject(new ProviderAway('gone'));
    await store.create(id, due);
    expect(await replica().renew(id, due)).toMatchObject({ accessToken: 'old' });
    redis.kept.clear();
    await store.create(id, ended);
    await expect(replica().renew(id, ended)).rejects.toMatchObject({ code: 'service.unavailable' });
    expect(await store.read(id)).toBeDefined();
  });

  it('does not bring back a session that was ended meanwhile', async () => {
    await store.create(id, due);
    answer = async () => {
      await store.remove(id);
      return fresh();
    };
    expect(await replica().renew(id, due)).toBeUndefined();
    expect(await store.read(id)).toBeUndefined();
  });

  it('lasts as long as its token where the provider gives nothing to renew it with', async () => {
    const { refreshToken, ...bare } = due;
    expect(refreshToken).toBe('r-1');
    await store.create(id, bare);
    expect(await replica().renew(id, bare)).toMatchObject({ accessToken: 'old' });
    await store.replace(id, { ...bare, accessEndsAt: 0 });
    expect(await replica().renew(id, bare)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('says nothing about the session while Redis is away', async () => {
    redis.away = true;
    await expect(replica().renew(id, due)).rejects.toMatchObject({ code: 'service.unavailable' });
  });
});
