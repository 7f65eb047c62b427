import { counted, money, percent, roundMoney, signedUnits, units } from './number-text';

const euros = (value: number, digits: number): string =>
  new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: digits,
  }).format(value);

it('writes quantities with a real minus sign', () => {
  expect([units(-3), signedUnits(-3), signedUnits(3), signedUnits(0)]).toEqual(['−3', '−3', '+3', '0']);
});

it('counts things', () => {
  expect([counted(1, 'event'), counted(0, 'event'), counted(1_200, 'event')]).toEqual([
    '1 event',
    '0 events',
    `${(1_200).toLocaleString()} events`,
  ]);
});

it('knows how many minor units a currency has', () => {
  expect(money(12_345, 'EUR')).toBe(euros(123.45, 2));
  expect(money(12_345, 'JPY')).toContain((12_345).toLocaleString());
});

it('rounds money and shortens much of it', () => {
  expect(roundMoney(12_345_67, 'EUR')).toBe(euros(12_346, 0));
  expect(roundMoney(2_345_678_00, 'EUR').length).toBeLessThan(8);
});

it('writes shares', () => {
  expect(percent(0.456)).toBe((0.46).toLocaleString(undefined, { style: 'percent' }));
});
