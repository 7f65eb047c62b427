import { placeOver } from './place-over';

const page = { width: 640, height: 450 };

describe('placeOver', () => {
  it('covers the corner of the cell', () => {
    expect(placeOver({ top: 100, left: 200 }, { width: 340, height: 200 }, page)).toEqual({
      top: 92,
      left: 192,
    });
  });

  it('is seen whole, however far down the cell is and however much the panel has grown', () => {
    expect(placeOver({ top: 440, left: 600 }, { width: 340, height: 380 }, page)).toEqual({
      top: 62,
      left: 292,
    });
  });

  it('begins on the page where it has not room enough', () => {
    expect(placeOver({ top: 440, left: 600 }, { width: 700, height: 500 }, page)).toEqual({
      top: 8,
      left: 8,
    });
  });
});
