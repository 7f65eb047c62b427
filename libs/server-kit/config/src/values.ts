import { isIP } from 'node:net';
import { z } from 'zod';

/** `true` or `false`, nothing looser. */
export const flag = z.stringbool({ truthy: ['true'], falsy: ['false'], case: 'sensitive' });

export const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.int().min(min).max(max));

export const ratio = z
  .string()
  .regex(/^(0|1|0?\.\d+|[01]\.\d+)$/, 'must be a number from 0 to 1')
  .transform(Number)
  .pipe(z.number().min(0).max(1));

/** Comma-separated, blanks around items dropped, at least one item. */
export const list = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  )
  .pipe(z.array(z.string()).min(1));

/** The text of a certificate or key, not the name of a file: that goes into `<NAME>_FILE`. */
export const pem = z
  .string()
  .regex(/^-----BEGIN [A-Z0-9 ]+-----/m, 'must be a PEM text; the variable with _FILE names a file');

/** Comma-separated IP addresses and networks, such as `10.0.0.0/8`. */
export const networks = list.refine(
  (items) => items.every(isNetwork),
  'must be IP addresses or networks such as 10.0.0.0/8',
);

export const url = (...protocols: string[]) =>
  z
    .string()
    .refine(
      (text) => protocols.includes(protocolOf(text)),
      `must be a URL that starts with ${protocols.join('// or ')}//`,
    );

/** Whether anybody on the way to this address can read and change what is said. */
export const isInTheClear = (address: string | undefined): boolean => protocolOf(address ?? '') === 'http:';

const protocolOf = (text: string): string => (URL.canParse(text) ? new URL(text).protocol : '');

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const longest = { 4: 32, 6: 128 }[isIP(address)];
  if (longest === undefined || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest);
}
