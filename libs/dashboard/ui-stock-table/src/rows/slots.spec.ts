import { slotRows } from './slots';

describe('slotRows', () => {
  it('changes one slot for one row of scrolling', () => {
    const before = slotRows({ first: 10, size: 4 }, null);
    const after = slotRows({ first: 11, size: 4 }, null);
    expect(before).toEqual([12, 13, 10, 11, null]);
    expect(after).toEqual([12, 13, 14, 11, null]);
  });

  it('shows every row of the window once, wherever the focus is', () => {
    for (let first = 0; first < 50; first += 1) {
      for (const focused of [null, 0, 7, 33, 60]) {
        const rows = slotRows({ first, size: 6 }, focused).filter((row) => row !== null);
        const wanted = new Set([first, first + 1, first + 2, first + 3, first + 4, first + 5]);
        if (focused !== null) wanted.add(focused);
        expect(new Set(rows)).toEqual(wanted);
        expect(rows).toHaveLength(wanted.size);
      }
    }
  });

  it('keeps the focused row in its slot when it is scrolled away and back', () => {
    const slotOf = (first: number): number => slotRows({ first, size: 5 }, 12).indexOf(12);
    expect([10, 12, 13, 400, 0].map(slotOf)).toEqual([2, 2, 2, 2, 2]);
  });

  it('has no slots for no rows', () => {
    expect(slotRows({ first: 0, size: 0 }, 3)).toEqual([null]);
  });
});
