import { loadEnvironment } from '@streamstock/server-kit-config';
import { ConsumerRuntime, type KafkaClient } from '@streamstock/server-kit-kafka';
import { runService } from '@streamstock/server-kit-service';
import pg from 'pg';
import { AppModule } from '../../src/app.module';
import { environmentSchema } from '../../src/environment';
import type { FactSources } from '../../src/jobs/rebuild/fact-sources';
import { Projections } from '../../src/projections/projections';

export interface Replica {
  readonly pool: pg.Pool;
  readonly projections: Projections;
  /** Facts that it has parked. */
  readonly parked: unknown[];
  readonly url: string;
  close(): Promise<void>;
}

interface Options {
  readonly variables: Readonly<Record<string, string>>;
  readonly kafka: KafkaClient;
  readonly sources: FactSources;
}

/** The whole service, reading its facts from the topics of the test. */
export async function startReplica({ variables, kafka, sources }: Options): Promise<Replica> {
  const environment = loadEnvironment(environmentSchema, variables);
  const service = await runService({
    name: 'inventory-query',
    module: AppModule.for(environment),
    environment,
    ownsProcess: false,
  });
  await service.ready;
  const projections = service.app.get(Projections);
  const parked: unknown[] = [];
  const consumer = new ConsumerRuntime(
    {
      kafka,
      service: 'inventory-query',
      groupId: environment.KAFKA_GROUP,
      messages: [...sources.catalog, sources.levels, sources.movements],
      deadLetters: {
        send: (record, reason) => {
          parked.push({ record, reason });
          return Promise.resolve();
        },
      },
      maxInFlightRecords: 500,
      restMs: 5,
    },
    ({ records }) => projections.project(records),
  );
  consumer.start();
  return {
    pool: service.app.get(pg.Pool),
    projections,
    parked,
    url: service.url,
    close: async () => {
      await consumer.close();
      await service.close();
    },
  };
}
