import { allTopics, deadLetterTopic } from '@streamstock/contracts-events';
import type { Identity } from '@streamstock/server-kit-auth';
import {
  type BatchingProducer,
  type KafkaClient,
  type RawRecord,
  readSpans,
  topicEnds,
} from '@streamstock/server-kit-kafka';
import { auditEntry } from '../audit/audit-entry';
import { type DeadLetterPlace, headerOf, idOf, placeOf, tenantOf } from './dead-letter';
import { groupPrefix } from './group-prefix';
import { readingsOf } from './spans-of-places';

export type Replayed = 'replayed' | 'not-found';

/** What parking added; a replayed record comes as it came the first time, and says which letter it was. */
const addedByParking = /^(?:error|source)-/;
const known = new Set(allTopics.map(({ name }) => name));

/**
 * Puts dead letters of a tenant back on the topics they came from, with their own keys and bytes. They may be replayed
 * any number of times: commands are answered from memory, facts that are known change nothing.
 */
export class ReplayDeadLetters {
  constructor(
    private readonly kafka: KafkaClient,
    private readonly producer: BatchingProducer,
  ) {}

  /** In the order of the ids. Rejects when Kafka did not take all of them; then some may be replayed. */
  async replay(identity: Identity, correlationId: string, ids: readonly string[]): Promise<Replayed[]> {
    const letters = await this.#find(ids.map(placeOf).filter((place) => place !== undefined));
    const mine = ids.map((id) => {
      const letter = letters.get(id);
      if (letter === undefined || tenantOf(letter) !== identity.tenantId) return undefined;
      const topic = headerOf(letter, 'source-topic');
      return topic !== undefined && known.has(topic) ? { id, topic, letter } : undefined;
    });
    const found = mine.filter((one) => one !== undefined);
    if (found.length > 0) {
      await this.producer.write(found.map(({ id, topic, letter }) => ({ ...comingFrom(letter, id), topic })));
      const detail = found.map(({ id }) => id).join(', ');
      const action = 'POST /api/dead-letters/replay';
      await this.producer.send([auditEntry(identity, correlationId, { action, outcome: 'done', detail })]);
    }
    return mine.map((one) => (one === undefined ? 'not-found' : 'replayed'));
  }

  /** By id. */
  async #find(letters: readonly DeadLetterPlace[]): Promise<Map<string, RawRecord>> {
    const places = letters.map((place) => ({ ...place, topic: deadLetterTopic(place.service).name }));
    const ends = await topicEnds(this.kafka, [...new Set(places.map(({ topic }) => topic))]);
    const found = new Map<string, RawRecord>();
    for (const spans of readingsOf(places, ends)) {
      for (const record of await readSpans(this.kafka, spans, { groupPrefix })) {
        const at = (one: (typeof places)[number]) =>
          one.topic === record.topic &&
          one.partition === record.partition &&
          String(one.offset) === record.offset;
        const place = places.find(at);
        if (place !== undefined) found.set(idOf(place), record);
      }
    }
    return found;
  }
}

const comingFrom = ({ key, value, headers }: RawRecord, id: string) => ({
  key,
  value,
  headers: {
    ...Object.fromEntries(Object.entries(headers).filter(([name]) => !addedByParking.test(name))),
    'replay-of': id,
  },
});
