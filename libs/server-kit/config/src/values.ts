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

export const url = (...protocols: string[]) =>
  z
    .string()
    .refine(
      (text) => protocols.includes(protocolOf(text)),
      `must be a URL that starts with ${protocols.join('// or ')}//`,
    );

const protocolOf = (text: string): string => (URL.canParse(text) ? new URL(text).protocol : '');
