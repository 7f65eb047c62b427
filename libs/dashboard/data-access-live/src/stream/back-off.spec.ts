import { pauseBefore } from './back-off';

describe('pauseBefore', () => {
  it('doubles from one second to fifteen', () => {
    expect([1, 2, 3, 4, 5, 20].map((failures) => pauseBefore(failures, 0, 0.5))).toEqual([
      1_000, 2_000, 4_000, 8_000, 15_000, 15_000,
    ]);
  });

  it('spreads by a fifth either way', () => {
    expect([pauseBefore(1, 0, 0), pauseBefore(1, 0, 0.999_999)]).toEqual([800, 1_200]);
  });

  it('waits as long as the server asks', () => {
    expect(pauseBefore(1, 30_000, 0.5)).toBe(30_000);
  });
});
