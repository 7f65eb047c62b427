import type { PlannedMovement } from '../plan/movement';
import { Segment } from './segment';

async function* numbered(count: number): AsyncGenerator<PlannedMovement> {
  for (let key = 0; key < count; key += 1) {
    yield await Promise.resolve({ key, day: 1, part: 'morning', type: 'SALE', quantity: 1 });
  }
}

async function keysIn(segment: Segment, most = Infinity): Promise<number[]> {
  const keys: number[] = [];
  for await (const { key } of segment.movements()) {
    keys.push(key);
    if (keys.length >= most) break;
  }
  return keys;
}

describe('Segment', () => {
  it('cuts a plan in the same places, and is empty behind its end', async () => {
    const plan = numbered(5);
    const segments = [new Segment(plan, 2), new Segment(plan, 2), new Segment(plan, 2), new Segment(plan, 2)];
    const keys: number[][] = [];
    for (const segment of segments) keys.push((await segment.empty()) ? [] : await keysIn(segment));
    expect(keys).toEqual([[0, 1], [2, 3], [4], []]);
  });

  it('tells the same movements again after a broken attempt, and loses none that was on its way', async () => {
    const segment = new Segment(numbered(5), 4);
    expect(await keysIn(segment, 2)).toEqual([0, 1]);
    const broken = segment.movements();
    await broken.next();
    await broken.next();
    const underWay = broken.next();
    const again = keysIn(segment);
    await underWay;
    expect(await again).toEqual([0, 1, 2, 3]);
    expect(segment.at(3)?.key).toBe(3);
    expect(segment.at(4)).toBeUndefined();
  });
});
