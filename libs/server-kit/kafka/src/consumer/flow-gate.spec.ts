import { jest } from '@jest/globals';
import { FlowGate } from './flow-gate';

describe('FlowGate', () => {
  it('never gives more room than is left', () => {
    const gate = new FlowGate(100);
    expect(gate.room(250)).toBe(100);
    gate.take(60);
    expect(gate.room(250)).toBe(40);
    expect(gate.room(10)).toBe(10);
  });

  it('waits until the room is worth a batch, so that batches do not crumble', () => {
    const gate = new FlowGate(100);
    gate.take(80);
    expect(gate.room(250)).toBe(0);
    expect(gate.room(20)).toBe(20);
    gate.release(5);
    expect(gate.room(250)).toBe(25);
  });

  it('is idle when everything was released', async () => {
    const gate = new FlowGate(10);
    gate.take(2);
    const idle = jest.fn();
    const waiting = gate.idle().then(idle);
    gate.release(1);
    await Promise.resolve();
    expect(idle).not.toHaveBeenCalled();
    gate.release(1);
    await waiting;
    expect(idle).toHaveBeenCalled();
  });
});
