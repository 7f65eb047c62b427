import type { Envelope } from '@streamstock/contracts-events';
import { OutboxRelay, type RelayRecord } from '@streamstock/server-kit-outbox';
import type pg from 'pg';
import { sayAgain } from '../../src/publish-facts/say-again';
import { logger } from '../command-side';

export interface CapturedTopic {
  /** What a replica has published, in order. */
  readonly records: readonly RelayRecord[];
  /** Messages of one type, parsed. */
  of<Data>(type: string): Envelope<string, Data>[];
  clear(): void;
  close(): Promise<void>;
}

/** The relay of a serving replica, with a topic that is a list. `slowly` is waited for at every send. */
export function captureTopic(
  pool: pg.Pool,
  slowly: () => Promise<void> = () => Promise.resolve(),
): CapturedTopic {
  const records: RelayRecord[] = [];
  const relay = new OutboxRelay({
    name: 'test',
    pool,
    logger,
    produceTimeoutMs: 5_000,
    pollMs: 10,
    producer: {
      send: async (sent) => {
        await slowly();
        records.push(...sent);
      },
    },
    requeue: (client, _keys, byTopic) => sayAgain(client, byTopic),
  });
  relay.start();
  return {
    records,
    of: <Data>(type: string) =>
      records
        .map(({ value }) => JSON.parse(value) as Envelope<string, Data>)
        .filter((message) => message.type === type),
    clear: () => {
      records.length = 0;
    },
    close: () => relay.close(),
  };
}
