import { isUtf8 } from 'node:buffer';
import type { Envelope, MessageDefinition } from '@streamstock/contracts-events';
import type { z } from 'zod';
import type { DeadLetterReason, RawRecord, ReceivedRecord } from '../record';
import { traceparentOf } from '../traced-headers';

export type AnyMessage = MessageDefinition<string, unknown>;
export type Checked = { readonly record: ReceivedRecord } | { readonly reason: DeadLetterReason };

/** Lets in what matches the schema of its type and version, and says why the rest does not. */
export class Door {
  private readonly definitions = new Map<string, AnyMessage>();
  private readonly types = new Set<string>();

  constructor(messages: readonly AnyMessage[]) {
    for (const message of messages) {
      this.definitions.set(keyOf(message.topic.name, message.type, message.version), message);
      this.types.add(keyOf(message.topic.name, message.type));
    }
  }

  check(raw: RawRecord): Checked {
    if (raw.value === null) return refuse('message.empty', 'the record has no value');
    if (!isUtf8(raw.value)) return refuse('message.unparseable', 'the value is not UTF-8');
    let value: unknown;
    try {
      value = JSON.parse(raw.value.toString());
    } catch (error) {
      return refuse('message.unparseable', error instanceof Error ? error.message : 'the value is not JSON');
    }
    return this.checkMessage(raw, value);
  }

  private checkMessage(raw: RawRecord, value: unknown): Checked {
    const { type, version } = headOf(value);
    const definition = this.definitions.get(keyOf(raw.topic, String(type), Number(version)));
    if (!definition) return this.unknown(raw.topic, String(type), String(version));
    const parsed = definition.schema.safeParse(value);
    if (!parsed.success) return refuse('message.invalid', describe(parsed.error));
    return { record: received(raw, parsed.data) };
  }

  private unknown(topic: string, type: string, version: string): Checked {
    return this.types.has(keyOf(topic, type))
      ? refuse('message.unknown-version', `${type} has no version ${version} here`)
      : refuse('message.unknown-type', `no message of type ${type} is expected in ${topic}`);
  }
}

function received(raw: RawRecord, message: Envelope): ReceivedRecord {
  const { topic, partition, offset, timestamp } = raw;
  const traceparent = traceparentOf(raw.headers);
  return {
    message,
    topic,
    partition,
    offset,
    timestamp,
    raw,
    ...(traceparent === undefined ? {} : { traceparent }),
  };
}

const refuse = (code: string, detail: string): Checked => ({ reason: { code, detail } });

const keyOf = (...parts: readonly (string | number)[]): string => parts.join('\n');

const headOf = (value: unknown): { type?: unknown; version?: unknown } =>
  typeof value === 'object' && value !== null ? value : {};

const shownIssues = 5;

const describe = (error: z.ZodError): string =>
  error.issues
    .slice(0, shownIssues)
    .map((issue) => `${issue.path.join('.') || 'value'}: ${issue.message}`)
    .join('; ');
