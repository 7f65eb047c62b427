import { fewestRows, mostRows } from './congestion-window';
import { RowGate } from './row-gate';
import { TenantRoom } from './tenant-room';

const never = () => undefined;

/** Takes and sends rows until the gate shuts. */
function fill(gate: RowGate): number {
  let rows = 0;
  while (gate.open) {
    gate.took();
    gate.sent();
    rows += 1;
  }
  return rows;
}

function settle(gate: RowGate, rows: number, afterMs = 10): void {
  gate.decided(rows, afterMs);
  gate.answered(rows);
}

describe('RowGate', () => {
  it('shuts when the window is full, and opens when a worthwhile part of it is free', () => {
    const gate = new RowGate(new TenantRoom().join(never));
    const rows = fill(gate);
    expect(rows).toBe(gate.windowSize);
    settle(gate, Math.ceil(rows / 4) - 1);
    expect(gate.open).toBe(false);
    settle(gate, 1);
    expect(gate.open).toBe(true);
  });

  it('never waits for more when nothing is under way any more', () => {
    const gate = new RowGate(new TenantRoom(3).join(never));
    expect(fill(gate)).toBe(3);
    settle(gate, 3);
    expect(gate.open).toBe(true);
  });

  it('widens its window with quick results only where the window was what held it', () => {
    const gate = new RowGate(new TenantRoom().join(never));
    const before = gate.windowSize;
    settle(gate, fill(gate), 10);
    expect(gate.windowSize).toBeGreaterThan(before);
    const held = new RowGate(new TenantRoom(100).join(never));
    for (let round = 0; round < 50; round += 1) settle(held, fill(held), 10);
    expect(held.windowSize).toBe(before);
  });

  it('narrows it with slow ones', () => {
    const gate = new RowGate(new TenantRoom().join(never));
    for (let round = 0; round < 10; round += 1) settle(gate, fill(gate), 5_000);
    expect(gate.windowSize).toBe(fewestRows);
  });

  it('bounds rows that were decided but whose answers cannot leave', () => {
    const gate = new RowGate(new TenantRoom(100_000).join(never));
    let rows = 0;
    for (let round = 0; round < 100; round += 1) {
      const taken = fill(gate);
      gate.decided(taken, 1);
      rows += taken;
    }
    expect(rows).toBe(mostRows);
    expect(gate.unanswered).toBe(mostRows);
  });

  it('shares the room of the tenant', () => {
    const room = new TenantRoom(300);
    const first = new RowGate(room.join(never));
    expect(fill(first)).toBe(300);
    const second = new RowGate(room.join(never));
    expect(fill(second)).toBe(0);
    settle(first, 200);
    expect(first.open).toBe(true);
    expect(fill(first) + fill(second)).toBe(200);
    expect([first.unanswered, second.unanswered]).toEqual([150, 150]);
  });
});
