import { productKey, topics } from '@streamstock/contracts-events';
import { uniqueName } from '@streamstock/server-kit-testing';
import { openStack, type Environment, type Replicas, type Stack } from '@streamstock/local-stack';
import { Redis } from 'ioredis';
import { Kafka, logLevel } from 'kafkajs';
import pg from 'pg';
import { hangUp } from '../traffic/ask';
import { membersOf } from './consumer-group';
import { Shop, type ShopSize } from './shop';
import { TopicLog } from './topic-log';

export interface Services {
  /** Per service; one where it is not named. */
  readonly replicas?: Replicas;
  readonly env?: Environment;
}

const servers = ['kafka', 'postgres', 'redis'];
const usualSize: ShopSize = { products: 4, locations: 3, each: 8 };

/** The whole running system, with direct sight of every store behind it. */
export class World {
  readonly database: pg.Pool;
  readonly redis: Redis;
  readonly kafka: Kafka;
  readonly topics: TopicLog;
  #services: Services = {};

  private constructor(readonly stack: Stack) {
    const { superuser, redis, kafka } = stack.urls;
    this.database = new pg.Pool({ connectionString: superuser, max: 4, connectionTimeoutMillis: 3_000 });
    this.database.on('error', () => undefined);
    this.redis = new Redis(redis, { lazyConnect: true, maxRetriesPerRequest: 0 });
    this.redis.on('error', () => undefined);
    this.kafka = new Kafka({
      clientId: 'world',
      brokers: [kafka],
      logLevel: logLevel.NOTHING,
      connectionTimeout: 2_000,
      retry: { retries: 3, initialRetryTime: 100 },
    });
    this.topics = new TopicLog(this.kafka);
  }

  /** Servers and one replica of each service up; `profile` is `test` unless the environment says otherwise. */
  static async open(profile = process.env['STREAMSTOCK_PROFILE'] ?? 'test'): Promise<World> {
    const world = new World(openStack(profile));
    try {
      const running = world.stack.pids();
      if (servers.some((name) => running[name] === undefined)) await world.stack.upServers();
      await world.topics.begin();
      await world.run();
      return world;
    } catch (error) {
      await world.#hangUp();
      throw error;
    }
  }

  /** Brings exactly these services up; what runs already as wanted stays. */
  async run(services: Services = {}): Promise<void> {
    this.#services = services;
    await this.stack.upServices({ replicas: services.replicas ?? {}, env: services.env });
  }

  /** Starts what a fault has ended, and takes away what it has changed. */
  async heal(): Promise<void> {
    for (const server of servers) await this.stack.start(server);
    await this.run(this.#services);
  }

  /** Addresses of all gateways. */
  get gateways(): string[] {
    return this.#urlsOf('gateway');
  }

  /** Names of the replicas of a service, as the stack knows them. */
  namesOf(service: string): string[] {
    return this.#urlsOf(service).map((_, index) => (index === 0 ? service : `${service}-${String(index)}`));
  }

  /** The replica of inventory-command that decides about a product, by where its last command lies. */
  async ownerOf(tenantId: string, productId: string): Promise<string> {
    const { name } = topics.commands;
    const key = productKey(tenantId, productId);
    const record = (await this.topics.read()).findLast((each) => each.topic === name && each.key === key);
    const members = await membersOf(this.kafka, 'inventory-command');
    const owner = members.find(({ partitions }) => partitions[name]?.includes(record?.partition ?? -1));
    const replica = owner?.clientId.split('.').at(-1);
    if (replica === undefined) throw new Error(`Nobody decides about ${key}.`);
    return replica === '0' ? 'inventory-command' : `inventory-command-${replica}`;
  }

  /** A tenant of its own, stocked and ready to sell. */
  openShop(name: string, size: Partial<ShopSize> = {}): Promise<Shop> {
    const tenantId = uniqueName(name.slice(0, 30)).replaceAll('_', '-');
    return Shop.open(this, tenantId, { ...usualSize, ...size });
  }

  /** Leaves the services as `make up` starts them. */
  async close(): Promise<void> {
    await this.run();
    await this.#hangUp();
  }

  async #hangUp(): Promise<void> {
    await Promise.all([this.database.end(), hangUp()]);
    this.redis.disconnect();
  }

  #urlsOf(service: string): string[] {
    const count = this.#services.replicas?.[service] ?? 1;
    return Array.from({ length: count }, (_, replica) => this.stack.urls.service(service, replica));
  }
}
