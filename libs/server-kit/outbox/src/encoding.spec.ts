import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeBody, encodeOutbox, longestBodyBytes, type OutboxMessage } from './encoding';
import { laneOf, outboxLanes } from './lanes';

const word = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[\t\n]/.test(text));
const message: fc.Arbitrary<OutboxMessage> = fc.record(
  { topic: word, key: word, value: fc.jsonValue().map((value) => JSON.stringify(value)), traceparent: word },
  { requiredKeys: ['topic', 'key', 'value'] },
);

const decodedByLane = ({ lanes, bodies }: ReturnType<typeof encodeOutbox>) => {
  const byLane = new Map<number, OutboxMessage[]>();
  lanes.forEach((lane, row) =>
    byLane.set(lane, [...(byLane.get(lane) ?? []), ...decodeBody(bodies[row] ?? '')]),
  );
  return byLane;
};

describe('encodeOutbox', () => {
  test('every message comes back from the lane of its key, in order', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 60 }), (messages) => {
        const byLane = decodedByLane(encodeOutbox(messages));
        for (let lane = 0; lane < outboxLanes; lane += 1) {
          const expected = messages.filter(({ key }) => laneOf(key) === lane);
          expect(byLane.get(lane) ?? []).toEqual(expected);
        }
      }),
    );
  });

  test('there is one row per lane with messages', () => {
    const messages = Array.from({ length: 500 }, (_, index) => ({
      topic: 't',
      key: `acme|P${index}|W`,
      value: '{}',
    }));
    const { lanes } = encodeOutbox(messages);
    expect(new Set(lanes).size).toBe(lanes.length);
    expect(lanes).toHaveLength(outboxLanes);
  });

  test('a long body is cut into rows of bounded size that keep the order', () => {
    const value = JSON.stringify('€'.repeat(20_000));
    const messages = Array.from({ length: 40 }, (_, index) => ({ topic: `t${index}`, key: 'one', value }));
    const { lanes, bodies } = encodeOutbox(messages);
    expect(new Set(lanes)).toEqual(new Set([laneOf('one')]));
    expect(bodies.length).toBeGreaterThan(1);
    for (const body of bodies) expect(Buffer.byteLength(body)).toBeLessThanOrEqual(longestBodyBytes);
    expect(bodies.flatMap(decodeBody)).toEqual(messages);
  });

  test.each([
    { topic: 'a\tb', key: 'k', value: '{}' },
    { topic: 't', key: 'a\nb', value: '{}' },
    { topic: 't', key: 'k', value: '{\n}' },
    { topic: 't', key: 'k', value: '{}', traceparent: 'a\tb' },
  ])('refuses what would break the form: %j', (broken) => {
    expect(() => encodeOutbox([broken])).toThrow(RangeError);
  });
});

test('a damaged body is an error, not a short list', () => {
  expect(() => decodeBody('topic\tkey\t\t{"a":1}')).toThrow('damaged');
  expect(() => decodeBody('topic\tkey')).toThrow('damaged');
});
