import fc from 'fast-check';
import type { LiveEvent } from './live-event';
import { ReplayRing } from './replay-ring';

const event = (number: number): LiveEvent => ({ productId: 'P', locationId: 'L', frame: String(number) });
const framesAfter = (ring: ReplayRing, sequence: number) => ring.after(sequence)?.map(({ frame }) => frame);

describe('ReplayRing', () => {
  it('replays exactly what came after, or says that it cannot', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(30), fc.nat(35), (capacity, published, asked) => {
        const ring = new ReplayRing(capacity);
        for (let number = 1; number <= published; number += 1) ring.push(event(number));
        const expected =
          asked > published || published - asked > capacity
            ? undefined
            : Array.from({ length: published - asked }, (_, index) => String(asked + index + 1));
        expect(framesAfter(ring, asked)).toEqual(expected);
      }),
    );
  });

  it('does not replay over an interruption', () => {
    const ring = new ReplayRing(8);
    ring.push(event(1));
    ring.interrupt();
    ring.push(event(3));
    expect(ring.after(0)).toBeUndefined();
    expect(ring.after(1)).toBeUndefined();
    expect(framesAfter(ring, 2)).toEqual(['3']);
  });
});
