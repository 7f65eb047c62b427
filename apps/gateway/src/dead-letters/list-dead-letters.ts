import { type ConsumingService, consumingServices, deadLetterTopic } from '@streamstock/contracts-events';
import type { DeadLetter, DeadLetterListQuery, Page } from '@streamstock/contracts-http-api';
import {
  type KafkaClient,
  type PartitionEnds,
  type RawRecord,
  readSpans,
  topicEnds,
} from '@streamstock/server-kit-kafka';
import { type DeadLetterPosition, decodePosition, encodePosition } from './dead-letter-cursor';
import { shownLetter, tenantOf } from './dead-letter';
import { groupPrefix } from './group-prefix';
import { mergeNewest } from './merge-newest';

/** Records looked at for one page: most of them may be other tenants'. */
const mostLookedAt = 2_000;

interface Window extends PartitionEnds {
  /** Looked at already from here on. */
  before: number;
}

/** What could not be handled of a tenant, newest first, over all services. */
export class ListDeadLetters {
  constructor(private readonly kafka: KafkaClient) {}

  async list(tenantId: string, query: DeadLetterListQuery): Promise<Page<DeadLetter>> {
    const { limit, service } = query;
    const windows = await this.#windows(service, decodePosition(query.cursor));
    const items: RawRecord[] = [];
    let lookedAt = 0;
    while (items.length < limit && lookedAt < mostLookedAt && windows.some(isOpen)) {
      const candidates = await this.#next(windows, limit);
      lookedAt += candidates.length;
      for (const record of candidates) {
        if (items.length === limit) break;
        const window = windows.find(
          ({ topic, partition }) => topic === record.topic && partition === record.partition,
        );
        if (window !== undefined) window.before = Number(record.offset);
        if (tenantOf(record) === tenantId) items.push(record);
      }
    }
    const total = windows.reduce((sum, { low, high }) => sum + high - low, 0);
    const next = windows.some(isOpen) ? encodePosition(windows) : null;
    return { items: items.map(shownLetter), page: { limit, total, totalIsEstimate: true, next } };
  }

  async #windows(service: ConsumingService | undefined, position: DeadLetterPosition): Promise<Window[]> {
    const services = service === undefined ? consumingServices : [service];
    const ends = await topicEnds(
      this.kafka,
      services.map((one) => deadLetterTopic(one).name),
    );
    return ends.map((one) => {
      const before = position.get(`${one.topic}:${String(one.partition)}`) ?? one.high;
      return { ...one, before: Math.max(one.low, Math.min(before, one.high)) };
    });
  }

  /** Records that were not looked at yet, newest first; of each partition without gaps. */
  async #next(windows: readonly Window[], count: number): Promise<RawRecord[]> {
    const spans = windows.map(({ topic, partition, low, before }) => ({
      topic,
      partition,
      from: Math.max(low, before - count),
      to: before,
    }));
    const records = mergeNewest(await readSpans(this.kafka, spans, { groupPrefix }));
    // The older ones might come after others of a partition that was not read so far back.
    return records.slice(0, count);
  }
}

const isOpen = ({ low, before }: Window): boolean => before > low;
