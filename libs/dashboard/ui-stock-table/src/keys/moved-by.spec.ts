import { movedBy } from './moved-by';

const extent = { rows: 100_000, columns: 9, page: 20, header: true };
const from = { row: 50, column: 3 };
const press = (key: string, control = false) => movedBy({ key, control }, from, extent);

describe('movedBy', () => {
  it.each([
    ['ArrowUp', false, { row: 49, column: 3 }],
    ['ArrowDown', false, { row: 51, column: 3 }],
    ['j', false, { row: 51, column: 3 }],
    ['k', false, { row: 49, column: 3 }],
    ['ArrowLeft', false, { row: 50, column: 2 }],
    ['ArrowRight', false, { row: 50, column: 4 }],
    ['Home', false, { row: 50, column: 0 }],
    ['End', false, { row: 50, column: 8 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 99_999, column: 8 }],
    ['PageUp', false, { row: 30, column: 3 }],
    ['PageDown', false, { row: 70, column: 3 }],
  ])('%s with control %s', (key, control, to) => {
    expect(press(key, control)).toEqual(to);
  });

  it('leaves other keys alone', () => {
    expect(press('a')).toBeUndefined();
    expect(press('ArrowDown', true)).toBeUndefined();
  });

  it('stays inside', () => {
    expect(movedBy({ key: 'ArrowUp', control: false }, { row: 0, column: 0 }, extent)).toEqual({
      row: -1,
      column: 0,
    });
    const noHeader = { ...extent, header: false };
    expect(movedBy({ key: 'ArrowUp', control: false }, { row: 0, column: 0 }, noHeader)).toEqual({
      row: 0,
      column: 0,
    });
    expect(movedBy({ key: 'PageUp', control: false }, { row: 7, column: 0 }, extent)).toEqual({
      row: 0,
      column: 0,
    });
    expect(movedBy({ key: 'PageDown', control: false }, { row: 99_990, column: 8 }, extent)).toEqual({
      row: 99_999,
      column: 8,
    });
    expect(movedBy({ key: 'ArrowRight', control: false }, { row: 1, column: 8 }, extent)).toEqual({
      row: 1,
      column: 8,
    });
  });
});
