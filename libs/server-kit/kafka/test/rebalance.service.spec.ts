import { jest } from '@jest/globals';
import { eventually } from '@streamstock/server-kit-testing';
import type { RecordBatch } from '../src';
import { CuttableProxy } from './cuttable-proxy';
import { Fixture, newKafka } from './fixture';
import { Gathered, Held, sequencesOf, upTo } from './gathered';

const partitionsOf = (batches: readonly RecordBatch[]): number[] => [
  ...new Set(batches.map((at) => at.partition)),
];

describe('two members', () => {
  let fixture: Fixture;

  beforeEach(async () => {
    fixture = await Fixture.create(4);
  });
  afterEach(() => fixture.close());

  const fill = (from: number, to: number): Promise<void> =>
    fixture.producer.send(
      upTo(to)
        .slice(from)
        .map((sequence) => fixture.aMove(sequence, `key ${String(sequence)}`)),
    );

  it('share the partitions in the middle of a batch: nothing is lost, what stays is not repeated', async () => {
    const first = new Held();
    const assigned: number[][] = [];
    const rejoined = jest.fn();
    fixture.consume(first.handle, {
      onAssigned: ([topic]) => assigned.push([...(topic?.partitions ?? [])]),
      onRejoin: rejoined,
    });
    await fill(0, 100);
    await eventually(() => {
      expect(first.sequences.toSorted((a, b) => a - b)).toEqual(upTo(100));
    });

    const second = new Gathered();
    fixture.consume(second.handle);
    await eventually(() => {
      expect(assigned.at(-1)).toHaveLength(2);
      expect(partitionsOf(second.batches)).toHaveLength(2);
    });
    const kept = assigned.at(-1) ?? [];
    const lost = upTo(4).filter((partition) => !kept.includes(partition));
    expect(partitionsOf(second.batches).toSorted()).toEqual(lost);
    expect(rejoined).toHaveBeenCalled();

    // What the new owner finished is its own to commit; the late end of the old handlers must not move it.
    await eventually(async () => {
      const committed = await fixture.committed();
      for (const partition of lost) expect(committed[partition]).toBe(second.of(partition).length);
      for (const partition of kept) expect(committed[partition]).toBe(-1);
    });
    first.finishAll();
    await fill(100, 200);
    await eventually(async () => {
      first.finishAll();
      const committed = await fixture.committed();
      expect(committed.reduce((sum, offset) => sum + offset, 0)).toBe(200);
    });
    const keptByFirst = first.batches.filter(({ batch }) => kept.includes(batch.partition));
    const sequences = keptByFirst.flatMap(({ batch }) => sequencesOf(batch));
    expect(sequences).toHaveLength(new Set(sequences).size);
    const everything = new Set([...first.sequences, ...second.sequences]);
    expect([...everything].toSorted((a, b) => a - b)).toEqual(upTo(200));
  });

  it('share the partitions also while the first one has no room for more', async () => {
    const first = new Held();
    const blocked = fixture.consume(first.handle, { maxInFlightRecords: 10 });
    await fill(0, 200);
    await eventually(() => {
      expect(first.sequences).toHaveLength(10);
    });
    const second = new Gathered();
    fixture.consume(second.handle);
    await eventually(() => {
      expect(partitionsOf(second.batches)).toHaveLength(2);
    });
    expect(blocked.readiness()).toEqual({ ok: true });
    await eventually(() => {
      first.finishAll();
      const everything = new Set([...first.sequences, ...second.sequences]);
      expect([...everything].toSorted((a, b) => a - b)).toEqual(upTo(200));
    });
  });

  it('take over at once when the other one leaves', async () => {
    const first = new Gathered();
    const leaving = fixture.consume(first.handle);
    await eventually(() => {
      expect(leaving.readiness().ok).toBe(true);
    });
    const second = new Gathered();
    const assigned: number[] = [];
    fixture.consume(second.handle, { onAssigned: ([topic]) => assigned.push(topic?.partitions.length ?? 0) });
    await eventually(() => {
      expect(assigned.at(-1)).toBe(2);
    });
    await fill(0, 100);
    await leaving.close();
    const left = performance.now();
    await eventually(() => {
      expect(assigned.at(-1)).toBe(4);
    });
    expect(performance.now() - left).toBeLessThan(5_000);
    await fill(100, 200);
    await eventually(() => {
      const everything = new Set([...first.sequences, ...second.sequences]);
      expect([...everything].toSorted((a, b) => a - b)).toEqual(upTo(200));
    });
  });

  it('take over within 8 s when the other one vanishes', async () => {
    const proxy = await CuttableProxy.create();
    const first = new Held();
    const vanishing = fixture.consume(first.handle, {
      kafka: newKafka({ route: proxy.route }),
      finishWithinMs: 1,
    });
    await fill(0, 100);
    await eventually(() => {
      expect(first.sequences).toHaveLength(100);
    });
    proxy.refuse();
    const vanished = performance.now();
    const second = new Gathered();
    fixture.consume(second.handle);
    await eventually(() => {
      expect(second.sequences.toSorted((a, b) => a - b)).toEqual(upTo(100));
    });
    expect(performance.now() - vanished).toBeLessThan(8_000);
    await vanishing.close();
    await proxy.close();
  });
});
