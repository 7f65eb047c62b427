import { jest } from '@jest/globals';
import { FlowGate } from './flow-gate';

describe('FlowGate', () => {
  it('never gives more room than is left', () => {
    const gate = new FlowGate(100);
    expect(gate.take(60)).toBe(60);
    expect(gate.take(250)).toBe(40);
    expect(gate.take(10)).toBe(0);
    expect(gate.inFlight).toBe(100);
  });

  it('waits until the room is worth a batch, so that batches do not crumble', () => {
    const gate = new FlowGate(100);
    gate.take(80);
    expect(gate.take(250)).toBe(0);
    expect(gate.take(15)).toBe(15);
    gate.release(20);
    expect(gate.take(250)).toBe(25);
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
