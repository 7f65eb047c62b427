import { alone, beside, grown } from './stretch';

describe('a stretch of the catalogue', () => {
  it('knows nothing beside a product before anybody has looked', () => {
    expect([beside(alone('B'), 'B', 'previous'), beside(alone('B'), 'B', 'next')]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('grows to both sides, the nearest first, and knows its ends', () => {
    const ahead = grown(alone('D'), 'next', { productIds: ['E', 'F'], end: false });
    const both = grown(ahead, 'previous', { productIds: ['C', 'B', 'A'], end: true });
    expect(both.productIds).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
    expect([beside(both, 'A', 'previous'), beside(both, 'A', 'next')]).toEqual([null, 'B']);
    expect([beside(both, 'F', 'previous'), beside(both, 'F', 'next')]).toEqual(['E', undefined]);
  });

  it('may be a catalogue of one', () => {
    const whole = grown(alone('A'), 'next', { productIds: [], end: true });
    expect(beside(whole, 'A', 'next')).toBeNull();
  });
});
