import { z } from 'zod';
import { column, file } from './flag-shapes';

/** Which columns and which further files say what. */
export const columnFlags = {
  'date-column': column.optional().describe('column of the day'),
  'product-column': column.optional().describe('column of the product'),
  'quantity-column': column.optional().describe('column of the units sold'),
  'location-column': column.optional().describe('column of the location'),
  'restock-column': column.optional().describe('column of the units that arrived'),
  'in-stock-column': column.optional().describe('column that says whether it was there to be sold'),
  'product-columns': z
    .string()
    .regex(/^[^*]*\*[^*]*$/, 'must have one *')
    .optional()
    .describe('pattern of the columns of products, such as QTY_*'),
  'restock-file': file.optional().describe('file of the same form with the units that arrived'),
  'in-stock-file': file.optional().describe('file of the same form that says what was there to be sold'),
  'opening-file': file.optional().describe('file with the stock before the first day'),
  'opening-column': column.optional().describe('column of its units'),
  'closing-file': file.optional().describe('file with the stock after the last day'),
  'closing-column': column.optional().describe('column of its units'),
};

type ColumnFlags = z.infer<z.ZodObject<typeof columnFlags>>;

/** Flags that each form of a file needs beside its own. */
const together: readonly (readonly [keyof ColumnFlags, ...(keyof ColumnFlags)[]])[] = [
  ['quantity-column', 'date-column', 'product-column'],
  ['product-columns', 'date-column'],
  ['restock-column', 'quantity-column'],
  ['in-stock-column', 'quantity-column'],
  ['opening-file', 'opening-column', 'product-column'],
  ['opening-column', 'opening-file'],
  ['closing-file', 'closing-column', 'product-column'],
  ['closing-column', 'closing-file'],
];

/**
 * What the flags must be together. A file is in long form (`quantity-column`), has a column for each product
 * (`product-columns`), or one for each day (neither of them, and no `date-column`).
 */
export function demandOneLayout(flags: ColumnFlags, context: z.RefinementCtx): void {
  const fault = (path: keyof ColumnFlags, message: string) => {
    context.addIssue({ code: 'custom', path: [path], message });
  };
  for (const [flag, ...others] of together) {
    if (flags[flag] === undefined) continue;
    for (const other of others) if (flags[other] === undefined) fault(other, `is needed with --${flag}`);
  }
  const wide = flags['product-columns'] !== undefined;
  if (wide && flags['quantity-column'] !== undefined) {
    fault('product-columns', 'is for files without --quantity-column');
  }
  if (wide || flags['quantity-column'] !== undefined) return;
  if (flags['date-column'] !== undefined) {
    fault('date-column', 'needs --quantity-column, or --product-columns');
  } else if (flags['product-column'] === undefined) fault('product-column', 'is needed');
}
