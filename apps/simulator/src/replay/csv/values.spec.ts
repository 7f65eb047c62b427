import { deliveredIn, flagIn, isBlank, UnreadableCell, unitsIn } from './values';

describe('cells', () => {
  it.each([
    ['3', 3],
    ['3.0', 3],
    [' 12. ', 12],
    ['-2', -2],
    ['+4', 4],
    ['0', 0],
    ['-0.00', 0],
  ])('%j are units', (text, units) => {
    expect(unitsIn(text)).toBe(units);
  });

  it.each(['2.5', '1,5', '1e3', 'three', '3 4', '', '9999999999999'])('%j are not', (text) => {
    expect(() => unitsIn(text)).toThrow(UnreadableCell);
  });

  it('lets nothing arrive below zero', () => {
    expect(deliveredIn('7')).toBe(7);
    expect(() => deliveredIn('-7')).toThrow(UnreadableCell);
  });

  it.each([
    ['True', 1],
    ['y', 1],
    ['1', 1],
    ['FALSE', 0],
    ['no', 0],
    ['0.0', 0],
  ])('%j is a flag', (text, flag) => {
    expect(flagIn(text)).toBe(flag);
  });

  it('does not guess flags', () => {
    expect(() => flagIn('2')).toThrow(UnreadableCell);
  });

  it.each(['', '  ', 'NA', 'NaN', 'null'])('%j has no value', (text) => {
    expect(isBlank(text)).toBe(true);
  });
});
