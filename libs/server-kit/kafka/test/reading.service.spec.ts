import { eventually } from '@streamstock/server-kit-testing';
import { deleteGroup, groupOffsets, readSpans, topicEnds } from '../src';
import { Fixture } from './fixture';

let fixture: Fixture;

beforeAll(async () => {
  fixture = await Fixture.create(2);
  const keys = ['acme|A', 'acme|B', 'acme|C', 'acme|D'];
  await fixture.producer.send(
    Array.from({ length: 40 }, (_, index) => fixture.aMove(index, keys[index % keys.length])),
  );
});
afterAll(() => fixture.close());

const options = { groupPrefix: 'kafka-kit.reading' };

it('tells what there is and reads exactly the spans asked for', async () => {
  const ends = await topicEnds(fixture.kafka, [fixture.topic]);
  expect(ends.reduce((sum, { low, high }) => sum + high - low, 0)).toBe(40);
  const spans = ends.map(({ topic, partition, high }) => ({
    topic,
    partition,
    from: high - 5,
    to: high - 2,
  }));
  const records = await readSpans(fixture.kafka, spans, options);
  const offsets = spans.map(({ partition }) =>
    records.filter((record) => record.partition === partition).map(({ offset }) => Number(offset)),
  );
  expect(offsets).toEqual(spans.map(({ from }) => [from, from + 1, from + 2]));
});

it('reads the same again, and leaves no group behind', async () => {
  const [first] = await topicEnds(fixture.kafka, [fixture.topic]);
  if (first === undefined) throw new Error('the topic has partitions');
  const span = { topic: first.topic, partition: first.partition, from: first.low, to: first.high };
  const [one, other] = [
    await readSpans(fixture.kafka, [span], options),
    await readSpans(fixture.kafka, [span], options),
  ];
  expect(one).toEqual(other);
  expect(one).toHaveLength(first.high - first.low);
  const { groups } = await fixture.admin.listGroups();
  expect(groups.filter(({ groupId }) => groupId.startsWith(options.groupPrefix))).toEqual([]);
});

it('reads nothing where nothing is asked for', async () => {
  const span = { topic: fixture.topic, partition: 0, from: 3, to: 3 };
  expect(await readSpans(fixture.kafka, [span], options)).toEqual([]);
});

it('gives up on what never comes', async () => {
  const [first] = await topicEnds(fixture.kafka, [fixture.topic]);
  if (first === undefined) throw new Error('the topic has partitions');
  const span = { topic: first.topic, partition: first.partition, from: first.high, to: first.high + 1 };
  await expect(readSpans(fixture.kafka, [span], { ...options, withinMs: 300 })).rejects.toThrow('in time');
});

it('tells what a group has finished, and removes the group when nobody is in it', async () => {
  const { kafka, topic, group } = fixture;
  expect(await groupOffsets(kafka, group, [topic])).toEqual([]);
  const consumer = fixture.consume(() => Promise.resolve());
  const ends = await topicEnds(kafka, [topic]);
  await eventually(async () => {
    expect(await groupOffsets(kafka, group, [topic])).toEqual(
      ends.map(({ partition, high }) => ({ topic, partition, offset: high })),
    );
  });
  expect(await deleteGroup(kafka, group)).toBe(false);
  await consumer.close();
  expect(await deleteGroup(kafka, group)).toBe(true);
  expect(await groupOffsets(kafka, group, [topic])).toEqual([]);
});
