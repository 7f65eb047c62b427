import { type TopicDefinition, topics as contract } from '@streamstock/contracts-events';
import { loadEnvironment } from '@streamstock/server-kit-config';
import { createPool } from '@streamstock/server-kit-database';
import { type AnyMessage, createKafka, type KafkaClient, topicEnds } from '@streamstock/server-kit-kafka';
import { type JobOutcome, Progress } from '@streamstock/server-kit-service';
import {
  createTestDatabase,
  createTestIssuer,
  createTestTopics,
  eventually,
  type ProcessOptions,
  startProcess,
  type TestDatabase,
  type TestIssuer,
  type TestProcess,
  testServers,
  type TestTopics,
} from '@streamstock/server-kit-testing';
import { Kafka, logLevel, Partitioners, type Producer } from 'kafkajs';
import type pg from 'pg';
import { pino } from 'pino';
import { environmentSchema } from '../../src/environment';
import { type FactSources, factSources } from '../../src/jobs/rebuild/fact-sources';
import { rebuildFrom } from '../../src/jobs/rebuild/rebuild';
import { startReplica, type Replica } from './replica';
import type { Fact } from './world';

const logger = pino({ level: process.env['TEST_LOG'] ?? 'silent' });

export interface Run {
  readonly outcome: JobOutcome;
  /** What a person saw. */
  readonly lines: readonly string[];
}

export interface RunOptions {
  readonly flags?: Readonly<Record<string, unknown>>;
  /** Called with each line; `stop` is SIGTERM. */
  readonly onLine?: (line: string, stop: () => void) => void;
}

/** A database, topics and replicas of one test file. */
export class RebuildSide {
  readonly replicas: Replica[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly topics: TestTopics,
    readonly issuer: TestIssuer,
    readonly pool: pg.Pool,
    readonly kafka: KafkaClient,
    readonly redisUrl: string,
    private readonly producer: Producer,
  ) {}

  static async open(redisUrl: string): Promise<RebuildSide> {
    const { stockLevels, catalog, movements, movementsReplay } = contract;
    const [database, issuer, topics] = await Promise.all([
      createTestDatabase('inventory-query'),
      createTestIssuer(),
      createTestTopics('rebuild', [stockLevels, catalog, movements, movementsReplay]),
    ]);
    const brokers = [...testServers().kafkaBrokers];
    const producer = new Kafka({ brokers, logLevel: logLevel.NOTHING }).producer({
      createPartitioner: Partitioners.DefaultPartitioner,
    });
    await producer.connect();
    const pool = createPool({ connectionString: database.url, max: 4, applicationName: 'test', logger });
    const kafka = createKafka({ brokers, clientId: 'test', logger });
    return new RebuildSide(database, topics, issuer, pool, kafka, redisUrl, producer);
  }

  get sources(): FactSources {
    const on = <Message extends AnyMessage>(message: Message): Message => ({
      ...message,
      topic: this.topics.of(message.topic),
    });
    const { catalog, levels, movements, replayed } = factSources;
    return {
      catalog: catalog.map(on),
      levels: on(levels),
      movements: on(movements),
      replayed: on(replayed),
    };
  }

  get variables(): Record<string, string> {
    return {
      ...this.issuer.environment,
      PORT: '0',
      KAFKA_BROKERS: testServers().kafkaBrokers.join(','),
      KAFKA_GROUP: this.topics.prefix,
      DATABASE_URL: this.database.url,
      REDIS_URL: this.redisUrl,
      LOG_LEVEL: 'fatal',
    };
  }

  async startReplica(): Promise<Replica> {
    const { variables, kafka, sources } = this;
    const replica = await startReplica({ variables, kafka, sources });
    this.replicas.push(replica);
    return replica;
  }

  /** In this order per topic and key. */
  async publish(facts: readonly Fact[]): Promise<void> {
    const perTopic = new Map<string, Fact[]>();
    for (const fact of facts) {
      const name = this.topics.nameOf(fact.topic);
      perTopic.set(name, [...(perTopic.get(name) ?? []), fact]);
    }
    await this.producer.sendBatch({
      topicMessages: [...perTopic].map(([topic, its]) => ({
        topic,
        messages: its.map(({ message }) => ({ key: message.key, value: JSON.stringify(message) })),
      })),
    });
  }

  /** Facts on its topics that are not in the model that serves. */
  async behind(): Promise<number> {
    const { catalog, levels, movements } = this.sources;
    const ends = await topicEnds(this.kafka, [
      ...new Set([...catalog, levels, movements].map(({ topic }) => topic.name)),
    ]);
    const { rows } = await this.pool.query<{ place: string; offset: number }>(
      `SELECT topic || '/' || partition AS place, next_offset AS offset FROM consumer_offset
       WHERE consumer_group = $1`,
      [this.topics.prefix],
    );
    const stored = new Map(rows.map(({ place, offset }) => [place, offset]));
    return ends.reduce((sum, { topic, partition, low, high }) => {
      const at = Math.max(low, stored.get(`${topic}/${String(partition)}`) ?? 0);
      return sum + Math.max(0, high - at);
    }, 0);
  }

  /** Resolves when the model that serves has all facts of its topics, or all but so many. */
  async drained(but = 0): Promise<void> {
    await eventually(
      async () => {
        expect(await this.behind()).toBeLessThanOrEqual(but);
      },
      { within: 60_000, every: 100 },
    );
  }

  /** Runs the job in this process, as `runJob` does in one of its own. */
  async rebuild({ flags = {}, onLine = () => undefined }: RunOptions = {}): Promise<Run> {
    const lines: string[] = [];
    const closers: (() => Promise<void>)[] = [];
    const stopping = new AbortController();
    const stop = (): void => {
      stopping.abort(new Error('stopped by the test'));
    };
    const print = (line: string): void => {
      lines.push(line);
      onLine(line, stop);
    };
    const run = rebuildFrom(this.sources).prepare(flags);
    if ('faults' in run) throw new Error(run.faults.join('\n'));
    try {
      const outcome = await run({
        environment: loadEnvironment(environmentSchema, this.variables),
        logger,
        signal: stopping.signal,
        progress: new Progress({ job: 'rebuild', logger, print, everyMs: 0 }),
        closing: { onShutdown: (_stage, close) => closers.push(close) },
      });
      return { outcome, lines };
    } catch (error) {
      if (stopping.signal.aborted && error === stopping.signal.reason) return { outcome: 'stopped', lines };
      throw error;
    } finally {
      for (const close of closers.reverse()) await close();
    }
  }

  /** Runs the job as a process. */
  start(env: Readonly<Record<string, string>> = {}, ...args: string[]): Promise<TestProcess> {
    const options: ProcessOptions = {
      entry: 'apps/inventory-query/test/rebuild/rebuild-main.ts',
      args: ['rebuild', ...args],
      env: {
        ...this.variables,
        LOG_LEVEL: 'warn',
        TOPIC_PREFIX: this.topics.prefix,
        NODE_OPTIONS: '--import tsx',
        TSX_TSCONFIG_PATH: 'tsconfig.base.json',
        ...env,
      },
      readyPath: null,
    };
    return startProcess(options);
  }

  /** Removes all that is on a topic, once the model that serves has it. */
  async forget(topic: Pick<TopicDefinition, 'name'>): Promise<void> {
    await this.drained();
    const name = this.topics.nameOf(topic);
    const admin = this.kafka.admin();
    await admin.connect();
    const ends = await admin.fetchTopicOffsets(name);
    const partitions = ends
      .filter(({ low, high }) => low !== high)
      .map(({ partition, high: offset }) => ({ partition, offset }));
    await admin.deleteTopicRecords({ topic: name, partitions });
    await admin.disconnect();
  }

  /** Resolves when the process has said this. */
  untilOutput(process: TestProcess, text: string): Promise<void> {
    return eventually(
      () => {
        expect(process.output()).toContain(text);
      },
      { within: 30_000 },
    );
  }

  async consumerGroups(): Promise<string[]> {
    const admin = this.kafka.admin();
    await admin.connect();
    const { groups } = await admin.listGroups();
    await admin.disconnect();
    return groups.map(({ groupId }) => groupId);
  }

  async close(): Promise<void> {
    await Promise.all(this.replicas.map((replica) => replica.close()));
    await this.producer.disconnect();
    await this.pool.end();
    await Promise.all([this.database.drop(), this.issuer.drop(), this.topics.drop()]);
  }
}
