import { type ConsumingService, consumingServices, deadLetterTopic } from '@streamstock/contracts-events';
import type { DeadLetter } from '@streamstock/contracts-http-api';
import type { RawRecord } from '@streamstock/server-kit-kafka';

/** Characters of a value that are shown. */
const shownValue = 16_384;

const serviceOf = new Map(consumingServices.map((service) => [deadLetterTopic(service).name, service]));

/** Where a dead letter lies. */
export interface DeadLetterPlace {
  readonly service: ConsumingService;
  readonly partition: number;
  readonly offset: number;
}

export const idOf = ({ service, partition, offset }: DeadLetterPlace): string =>
  `${service}:${String(partition)}:${String(offset)}`;

/** Undefined where the id names no service that has dead letters. */
export function placeOf(id: string): DeadLetterPlace | undefined {
  const [name = '', partition, offset] = id.split(':');
  const service = consumingServices.find((one) => one === name);
  return service && { service, partition: Number(partition), offset: Number(offset) };
}

/** Whose record it is; undefined where that cannot be read, so that no tenant sees it. */
export function tenantOf({ value }: RawRecord): string | undefined {
  const tenantId = membersOf(value)['tenantId'];
  return typeof tenantId === 'string' ? tenantId : undefined;
}

/** A parked record as people look at it. */
export function shownLetter(record: RawRecord): DeadLetter {
  const { topic, partition, offset, timestamp, key, value } = record;
  const service = serviceOf.get(topic);
  if (service === undefined) throw new Error(`${topic} holds no dead letters`);
  const type = membersOf(value)['type'];
  return {
    id: idOf({ service, partition, offset: Number(offset) }),
    service,
    code: headerOf(record, 'error-code') ?? 'unknown',
    detail: headerOf(record, 'error-detail') ?? '',
    deadAt: new Date(timestamp).toISOString(),
    source: {
      topic: headerOf(record, 'source-topic') ?? '',
      partition: Number(headerOf(record, 'source-partition') ?? 0),
      offset: headerOf(record, 'source-offset') ?? '',
    },
    type: typeof type === 'string' ? type : null,
    key: key?.toString() ?? null,
    value: (value?.toString() ?? '').slice(0, shownValue),
    valueBytes: value?.length ?? 0,
  };
}

export function headerOf({ headers }: RawRecord, name: string): string | undefined {
  const value = headers[name];
  const [first] = Array.isArray(value) ? value : [value];
  return first?.toString();
}

function membersOf(value: Buffer | null): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(value?.toString() ?? '');
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}
