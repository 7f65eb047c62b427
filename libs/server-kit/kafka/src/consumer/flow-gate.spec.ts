import { jest } from '@jest/globals';
import { FlowGate } from './flow-gate';

const recordsOf = (count: number, bytes = 1): number[] => new Array<number>(count).fill(bytes);

describe('FlowGate', () => {
  it('never gives more room than is left', () => {
    const gate = new FlowGate({ records: 100, bytes: 1_000 });
    expect(gate.take(recordsOf(60))).toEqual({ records: 60, bytes: 60 });
    expect(gate.take(recordsOf(250))).toEqual({ records: 40, bytes: 40 });
    expect(gate.take(recordsOf(10)).records).toBe(0);
    expect(gate.inFlight).toBe(100);
  });

  it('bounds the bytes as well', () => {
    const gate = new FlowGate({ records: 100, bytes: 1_000 });
    expect(gate.take(recordsOf(10, 300))).toEqual({ records: 3, bytes: 900 });
    expect(gate.take(recordsOf(10, 300)).records).toBe(0);
    gate.release({ records: 1, bytes: 300 });
    expect(gate.take(recordsOf(10, 300))).toEqual({ records: 1, bytes: 300 });
  });

  it('lets a record pass that is larger than all room, alone', () => {
    const gate = new FlowGate({ records: 100, bytes: 1_000 });
    expect(gate.take([5_000, 10])).toEqual({ records: 1, bytes: 5_000 });
    expect(gate.take([10]).records).toBe(0);
    gate.release({ records: 1, bytes: 5_000 });
    expect(gate.take([10]).records).toBe(1);
  });

  it('waits until the room is worth a batch, so that batches do not crumble', () => {
    const gate = new FlowGate({ records: 100, bytes: 1_000 });
    gate.take(recordsOf(80));
    expect(gate.take(recordsOf(250)).records).toBe(0);
    expect(gate.take(recordsOf(15)).records).toBe(15);
    gate.release({ records: 20, bytes: 20 });
    expect(gate.take(recordsOf(250)).records).toBe(25);
  });

  it('wakes who waits at a release or in time, and then forgets them', async () => {
    const gate = new FlowGate({ records: 1, bytes: 1_000 });
    gate.take([1]);
    await Promise.all([gate.changed(1), gate.changed(2)]);
    expect(gate.waiting).toBe(0);
    const waiting = [gate.changed(60_000), gate.changed()];
    expect(gate.waiting).toBe(2);
    gate.release({ records: 1, bytes: 1 });
    await Promise.all(waiting);
    expect(gate.waiting).toBe(0);
  });

  it('is idle when everything was released', async () => {
    const gate = new FlowGate({ records: 10, bytes: 1_000 });
    gate.take(recordsOf(2));
    const idle = jest.fn();
    const waiting = gate.idle().then(idle);
    gate.release({ records: 1, bytes: 1 });
    await Promise.resolve();
    expect(idle).not.toHaveBeenCalled();
    gate.release({ records: 1, bytes: 1 });
    await waiting;
    expect(idle).toHaveBeenCalled();
  });
});
