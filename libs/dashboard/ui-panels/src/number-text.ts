const plain = new Intl.NumberFormat();
const signed = new Intl.NumberFormat(undefined, { signDisplay: 'exceptZero' });
const share = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 0 });
const minus = (text: string): string => text.replace('-', '−');

/** A quantity in the person's locale, with a real minus sign. */
export const units = (quantity: number): string => minus(plain.format(quantity));

/** A change of quantity with its sign. */
export const signedUnits = (quantity: number): string => minus(signed.format(quantity));

/** 0.42 as "42%" in the person's locale. */
export const percent = (part: number): string => minus(share.format(part));

/** "1 product", "3 products". */
export const counted = (count: number, noun: string): string =>
  `${units(count)} ${count === 1 ? noun : `${noun}s`}`;

/** The unit that stands behind a quantity: "unit" has a plural, "kg" has none. */
export const unitWord = (quantity: number, baseUnit: string): string =>
  baseUnit === 'unit' && quantity !== 1 ? 'units' : baseUnit;

/** Minor units of a currency, as people write that currency. */
export function money(amount: number, currency: string): string {
  const format = moneyFormat(currency, {});
  return minus(format.format(amount / 10 ** digitsOf(format)));
}

/** The same without minor units, and short where it is long: "€1.2M". */
export function roundMoney(amount: number, currency: string): string {
  const value = amount / 10 ** digitsOf(moneyFormat(currency, {}));
  const short =
    Math.abs(value) >= 1_000_000 ? { notation: 'compact' as const, maximumFractionDigits: 2 } : {};
  return minus(moneyFormat(currency, { maximumFractionDigits: 0, ...short }).format(value));
}

const moneyFormat = (currency: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  new Intl.NumberFormat(undefined, { style: 'currency', currency, ...options });

const digitsOf = (format: Intl.NumberFormat): number => format.resolvedOptions().maximumFractionDigits ?? 2;
