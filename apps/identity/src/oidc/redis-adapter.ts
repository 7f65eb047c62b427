import type { Redis } from 'ioredis';
import { type Adapter, type AdapterPayload, errors } from 'oidc-provider';

/** Longer than anything that a grant leads to lives, in seconds. */
const grantSeconds = 3 * 24 * 3_600;

/**
 * What the provider remembers, in Redis: a restart signs nobody out, and replicas know the same. Keys in braces lie in
 * one slot of a cluster.
 */
export class RedisAdapter implements Adapter {
  constructor(
    private readonly model: string,
    private readonly redis: Redis,
  ) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    const text = JSON.stringify(payload);
    const { uid, grantId } = payload;
    const seconds = expiresIn === undefined ? grantSeconds : Math.max(1, Math.ceil(expiresIn));
    await this.redis.set(this.keyOf(id), text, 'EX', seconds);
    if (this.model === 'Session' && uid !== undefined) await this.redis.set(uidKey(uid), id, 'EX', seconds);
    if (grantId !== undefined && this.model !== 'Session') {
      await this.redis.sadd(grantKey(grantId), this.keyOf(id));
      await this.redis.expire(grantKey(grantId), grantSeconds);
    }
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const [text, consumed] = await this.redis.mget(this.keyOf(id), consumedKey(this.keyOf(id)));
    if (text === null || text === undefined) return undefined;
    const payload = JSON.parse(text) as AdapterPayload;
    return consumed === null || consumed === undefined ? payload : { ...payload, consumed: Number(consumed) };
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    const id = await this.redis.get(uidKey(uid));
    return id === null ? undefined : this.find(id);
  }

  /** Codes for devices are not offered. */
  findByUserCode(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  /** Of two that use the same code at the same moment, on whatever replica, one is first. */
  async consume(id: string): Promise<void> {
    const key = this.keyOf(id);
    const left = Math.max(1, await this.redis.ttl(key));
    const now = Math.floor(Date.now() / 1_000);
    const first = await this.redis.set(consumedKey(key), String(now), 'EX', left, 'NX');
    if (first === null) throw new errors.InvalidGrant('it was used already');
  }

  async destroy(id: string): Promise<void> {
    await this.redis.del(this.keyOf(id), consumedKey(this.keyOf(id)));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    const keys = await this.redis.smembers(grantKey(grantId));
    for (const key of keys) await this.redis.del(key, consumedKey(key));
    await this.redis.del(grantKey(grantId));
  }

  private readonly keyOf = (id: string): string => `identity:{${this.model}:${id}}`;
}

const consumedKey = (key: string): string => `${key}:consumed`;
const uidKey = (uid: string): string => `identity:uid:${uid}`;
const grantKey = (grantId: string): string => `identity:grant:${grantId}`;
