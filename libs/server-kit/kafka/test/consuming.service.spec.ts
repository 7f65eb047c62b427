import { eventually } from '@streamstock/server-kit-testing';
import { partitionOf } from '../src/producer/murmur2';
import { Fixture } from './fixture';
import { Gathered, Held, upTo } from './gathered';

const partitions = 3;
const defaultKey = 'acme|PROD-001|WH-NORTH';
const elsewhere =
  ['a', 'b', 'c', 'd', 'e'].find(
    (key) => partitionOf(key, partitions) !== partitionOf(defaultKey, partitions),
  ) ?? '';

describe('consuming', () => {
  let fixture: Fixture;

  beforeEach(async () => {
    fixture = await Fixture.create(partitions);
  });
  afterEach(() => fixture.close());

  const produce = (sequences: readonly number[], key?: string): Promise<void> =>
    fixture.producer.send(sequences.map((sequence) => fixture.aMove(sequence, key)));

  const total = (offsets: readonly number[]): number => offsets.reduce((sum, at) => sum + Math.max(at, 0), 0);

  it('hands out every record of a partition in order and commits what is finished', async () => {
    const gathered = new Gathered();
    fixture.consume(gathered.handle, { maxInFlightRecords: 40 });
    const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
    await fixture.producer.send(upTo(600).map((sequence) => fixture.aMove(sequence, keys[sequence % 6])));
    await eventually(() => {
      expect(gathered.sequences.toSorted((a, b) => a - b)).toEqual(upTo(600));
    });
    for (const partition of [0, 1, 2]) {
      expect(gathered.of(partition)).toEqual(gathered.of(partition).toSorted((a, b) => a - b));
    }
    expect(new Set(gathered.batches.map((batch) => batch.partition)).size).toBeGreaterThan(1);
    expect(Math.max(...gathered.batches.map((batch) => batch.records.length))).toBeLessThanOrEqual(40);
    await eventually(async () => {
      expect(total(await fixture.committed())).toBe(600);
    });
  });

  it('rests after a fetch, but no partition waits for the rest of another; closing ends the rest', async () => {
    const gathered = new Gathered();
    const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
    // All is there before the first fetch: one that waits is answered by the partition that is written first.
    await fixture.producer.send(upTo(60).map((sequence) => fixture.aMove(sequence, keys[sequence % 6])));
    const consumer = fixture.consume(gathered.handle, { restMs: 3_600_000 });
    await eventually(() => {
      expect(gathered.sequences).toHaveLength(60);
    });
    expect(new Set(gathered.batches.map((batch) => batch.partition)).size).toBeGreaterThan(1);
    await consumer.close();
    expect(total(await fixture.committed())).toBe(60);
  });

  it('hands out the next batch while the former is unfinished, up to the limit', async () => {
    const held = new Held();
    const consumer = fixture.consume(held.handle, { maxInFlightRecords: 20 });
    await produce(upTo(10));
    await eventually(() => {
      expect(held.sequences).toEqual(upTo(10));
    });
    await produce([10, 11]);
    await eventually(() => {
      expect(held.sequences).toEqual(upTo(12));
    });
    await produce(upTo(40).slice(12));
    await eventually(() => {
      expect(held.sequences).toEqual(upTo(20));
    });
    expect(total(await fixture.committed())).toBe(0);
    expect(consumer.readiness()).toEqual({ ok: true });
    await eventually(() => {
      held.finishAll();
      expect(held.sequences).toEqual(upTo(40));
    });
  });

  it('commits no offset above an unfinished one', async () => {
    const held = new Held();
    fixture.consume(held.handle);
    await produce([0, 1]);
    await eventually(() => {
      expect(held.sequences).toEqual([0, 1]);
    });
    await produce([2, 3]);
    await eventually(() => {
      expect(held.sequences).toEqual(upTo(4));
    });
    const late = held.batches.filter(({ batch }) =>
      batch.records.some(({ message }) => message.sequence >= 2),
    );
    for (const { finish } of late) finish();
    await produce([0], elsewhere);
    await eventually(async () => {
      held.batches.at(-1)?.finish();
      expect(total(await fixture.committed())).toBe(1);
    });
    held.finishAll();
    await eventually(async () => {
      expect(total(await fixture.committed())).toBe(5);
    });
  });

  it('delivers a rejected batch again, and what came after it, in order', async () => {
    const held = new Held();
    fixture.consume(held.handle);
    await produce([0, 1]);
    await eventually(() => {
      expect(held.sequences).toEqual([0, 1]);
    });
    await produce([2]);
    await eventually(() => {
      expect(held.sequences).toEqual([0, 1, 2]);
    });
    const [first, second] = held.batches;
    first?.fail();
    second?.finish();
    await eventually(() => {
      expect(held.sequences).toEqual([0, 1, 2, 0, 1, 2]);
    });
    held.finishAll();
    await eventually(async () => {
      expect(total(await fixture.committed())).toBe(3);
    });
  });

  it('goes on with other partitions while one is delivered again and again', async () => {
    const gathered = new Gathered();
    const bad = fixture.aMove(0, 'acme|BAD');
    await fixture.producer.send([bad]);
    let partition: number | undefined;
    fixture.consume((batch) => {
      const isBad = batch.records.some(({ message }) => message.key === 'acme|BAD');
      if (!isBad) return gathered.handle(batch);
      partition = batch.partition;
      return Promise.reject(new Error('always'));
    });
    await eventually(() => {
      expect(partition).toBeDefined();
    });
    await fixture.producer.send(
      upTo(60).map((sequence) => fixture.aMove(sequence, `key ${String(sequence)}`)),
    );
    await eventually(async () => {
      const committed = await fixture.committed();
      expect(committed.map((offset, at) => (at === partition ? -1 : Math.sign(offset)))).toEqual(
        committed.map((_, at) => (at === partition ? -1 : 1)),
      );
      expect(committed[partition ?? -1]).toBe(-1);
    });
    expect(gathered.sequences.length).toBeGreaterThan(0);
  });

  it('finishes and commits on close, and goes on from there', async () => {
    const before = new Held();
    const consumer = fixture.consume(before.handle);
    await produce(upTo(5));
    await eventually(() => {
      expect(before.sequences).toEqual(upTo(5));
    });
    const closing = consumer.close();
    before.finishAll();
    await closing;
    expect(total(await fixture.committed())).toBe(5);

    await produce([5, 6]);
    const after = new Gathered();
    fixture.consume(after.handle);
    await eventually(() => {
      expect(after.sequences).toEqual([5, 6]);
    });
  });

  it('delivers again after close what was not finished', async () => {
    const before = new Held();
    const consumer = fixture.consume(before.handle, { finishWithinMs: 50 });
    await produce(upTo(5));
    await eventually(() => {
      expect(before.sequences).toEqual(upTo(5));
    });
    await consumer.close();
    const after = new Gathered();
    fixture.consume(after.handle);
    await eventually(() => {
      expect(after.sequences).toEqual(upTo(5));
    });
  });

  it('starts at the latest record where asked to', async () => {
    await produce(upTo(5));
    const gathered = new Gathered();
    const consumer = fixture.consume(gathered.handle, { startAt: 'latest' });
    await eventually(() => {
      expect(consumer.readiness()).toEqual({ ok: true });
    });
    await eventually(async () => {
      await produce([7]);
      expect(gathered.sequences).toContain(7);
    });
    expect(new Set(gathered.sequences)).toEqual(new Set([7]));
  });
});
