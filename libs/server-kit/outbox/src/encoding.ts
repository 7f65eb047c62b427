import { laneOf, outboxLanes } from './lanes';

export interface OutboxMessage {
  readonly topic: string;
  readonly key: string;
  /** One line of JSON. */
  readonly value: string;
  readonly traceparent?: string;
}

/** `bodies[i]` belongs to `lanes[i]`; a lane's rows are in the order of their messages. */
export interface OutboxRows {
  readonly lanes: number[];
  readonly bodies: string[];
}

/** A body longer than this many UTF-16 units is cut, so that the relay can bound what it takes at once. */
const longestBody = 128 * 1024;
/** In UTF-8, at worst; a single longer message makes a longer body. */
export const longestBodyBytes = 3 * longestBody;

const separators = /[\t\n]/;

/**
 * The rows for these messages: one per lane, its body one line `topic⇥key⇥traceparent⇥value` per message, so that
 * the relay never parses JSON. Throws RangeError where a tab or line break would break that form; JSON has neither.
 */
export function encodeOutbox(messages: readonly OutboxMessage[]): OutboxRows {
  const rows: OutboxRows = { lanes: [], bodies: [] };
  const open = new Array<string>(outboxLanes).fill('');
  const finish = (lane: number, body: string): void => {
    if (body === '') return;
    rows.lanes.push(lane);
    rows.bodies.push(body);
  };
  for (const message of messages) {
    const lane = laneOf(message.key);
    const line = lineOf(message);
    const body = open[lane] ?? '';
    if (body.length + line.length <= longestBody) {
      open[lane] = body + line;
    } else {
      finish(lane, body);
      open[lane] = line;
    }
  }
  open.forEach((body, lane) => {
    finish(lane, body);
  });
  return rows;
}

function lineOf({ topic, key, traceparent = '', value }: OutboxMessage): string {
  const head = `${topic}\t${key}\t${traceparent}`;
  if (separators.test(topic) || separators.test(key) || separators.test(traceparent)) {
    throw new RangeError(`an outbox message of ${JSON.stringify(topic)} has a tab or line break in its head`);
  }
  if (value.includes('\n')) throw new RangeError(`an outbox message of ${topic} is not one line of JSON`);
  return `${head}\t${value}\n`;
}

/** The messages of a body, in order. */
export function decodeBody(body: string): OutboxMessage[] {
  const messages: OutboxMessage[] = [];
  let start = 0;
  while (start < body.length) {
    const topicEnd = body.indexOf('\t', start);
    const keyEnd = body.indexOf('\t', topicEnd + 1);
    const traceEnd = body.indexOf('\t', keyEnd + 1);
    const end = body.indexOf('\n', traceEnd + 1);
    if (topicEnd < 0 || keyEnd < 0 || traceEnd < 0 || end < 0) throw new Error('an outbox body is damaged');
    const message = {
      topic: body.slice(start, topicEnd),
      key: body.slice(topicEnd + 1, keyEnd),
      value: body.slice(traceEnd + 1, end),
    };
    messages.push(
      traceEnd === keyEnd + 1 ? message : { ...message, traceparent: body.slice(keyEnd + 1, traceEnd) },
    );
    start = end + 1;
  }
  return messages;
}
