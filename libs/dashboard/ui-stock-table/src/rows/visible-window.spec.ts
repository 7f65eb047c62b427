import { offsetToShow, visibleWindow } from './visible-window';

const scroll = { offset: 0, height: 360, rowHeight: 36, count: 100_000 };

describe('visibleWindow', () => {
  it('has the same size wherever it stands', () => {
    const sizes = [0, 36, 1_000, 1_800_000, 3_599_640].map(
      (offset) => visibleWindow({ ...scroll, offset }).size,
    );
    expect(new Set(sizes)).toEqual(new Set([19]));
  });

  it('covers what is seen', () => {
    for (const offset of [0, 17, 35, 36, 3_599_600, 3_599_640]) {
      const { first, size } = visibleWindow({ ...scroll, offset });
      expect(first * 36).toBeLessThanOrEqual(offset);
      expect(Math.min((first + size) * 36, 3_600_000)).toBeGreaterThanOrEqual(
        Math.min(offset + 360, 3_600_000),
      );
    }
  });

  it('is never larger than the list', () => {
    expect(visibleWindow({ ...scroll, count: 3 })).toEqual({ first: 0, size: 3 });
    expect(visibleWindow({ ...scroll, count: 0 })).toEqual({ first: 0, size: 0 });
    expect(visibleWindow({ ...scroll, count: 40, offset: 99_999 })).toEqual({ first: 21, size: 19 });
  });
});

describe('offsetToShow', () => {
  it.each([
    ['seen already', 5, 100, 100],
    ['above', 1, 100, 36],
    ['below', 20, 100, 396],
  ])('of a row %s', (_where, row, offset, shown) => {
    expect(offsetToShow(row, { ...scroll, offset })).toBe(shown);
  });
});
