import { jest } from '@jest/globals';
import fc from 'fast-check';
import { TenantRoom } from './tenant-room';

const never = () => undefined;

describe('TenantRoom', () => {
  it('gives a single run everything, and shares with the next', () => {
    const room = new TenantRoom(100);
    const first = room.join(never);
    expect(first.free).toBe(100);
    const second = room.join(never);
    expect([first.free, second.free]).toEqual([50, 50]);
  });

  it('lets a run that came later have its share as soon as the earlier ones give', () => {
    const room = new TenantRoom(100);
    const first = room.join(never);
    for (let row = 0; row < 100; row += 1) first.take();
    const onRoom = jest.fn();
    const second = room.join(onRoom);
    expect(second.free).toBe(0);
    first.give(30);
    expect(onRoom).toHaveBeenCalled();
    expect([first.free, second.free]).toEqual([0, 30]);
  });

  it('has everything back when a run leaves, and tells the others', () => {
    const room = new TenantRoom(10);
    const onRoom = jest.fn();
    const first = room.join(onRoom);
    const second = room.join(never);
    second.take();
    second.leave();
    second.leave();
    expect([room.taken, first.free]).toEqual([0, 10]);
    expect(onRoom).toHaveBeenCalledTimes(1);
    first.leave();
    expect(room.empty).toBe(true);
  });

  it('is never over its bound, and nobody waits while there is room and nobody else has it', () => {
    const step = fc.record({ run: fc.nat(4), gives: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const room = new TenantRoom(30);
        const held = [0, 0, 0, 0, 0];
        const runs = held.map(() => room.join(never));
        for (const { run, gives } of steps) {
          const share = runs[run];
          const has = held[run] ?? 0;
          const gave = Math.min(gives, has);
          share?.give(gave);
          held[run] = has - gave;
          while ((share?.free ?? 0) > 0) {
            share?.take();
            held[run] = (held[run] ?? 0) + 1;
          }
          const sum = held.reduce((total, rows) => total + rows, 0);
          expect(room.taken).toBe(sum);
          expect(sum).toBeLessThanOrEqual(30);
          expect((held[run] ?? 0) >= 6 || sum === 30).toBe(true);
        }
      }),
    );
  });
});
