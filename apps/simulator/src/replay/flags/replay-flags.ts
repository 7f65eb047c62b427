import { z } from 'zod';
import { isDayFormat } from '../calendar/day';
import { columnFlags, demandOneLayout } from './column-flags';
import { count, decimal, file, id, text, zone } from './flag-shapes';

const names = {
  name: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/, 'must be 1 to 32 letters, digits, ".", "_" or "-"')
    .optional()
    .describe('name of this replay; by default that of the file'),
  'product-prefix': text
    .optional()
    .describe('put before product names to make ids; by default the name and "-"'),
  'location-prefix': text.optional().describe('the same for location names'),
  'product-ids': file.optional().describe('CSV file of names and the ids that they have here'),
  'location-ids': file.optional().describe('the same for locations'),
  location: id.optional().describe('id of the location where no column names it; by default the name'),
  existing: z.boolean().default(false).describe('create nothing: products and locations are there'),
  timezone: zone.default('UTC').describe('time zone of locations that are created'),
  category: text.optional().describe('category of products that are created; by default the name'),
};

const restocks = {
  'opening-units': count(0, 1_000_000).default(20).describe('units on a shelf before its first day'),
  'lead-periods': count(1, 60).default(1).describe('days of the file from order to delivery'),
  'cover-periods': count(0, 365).default(7).describe('days of the file that an order is for'),
  safety: decimal(0, 10).default(2).describe('standard deviations of demand kept as safety'),
};

const run = {
  'days-per-second': decimal(0.05, 1_000_000)
    .optional()
    .describe('days of the calendar that pass in a second; by default as fast as possible'),
  'shift-days': count(-36_500, 36_500).default(0).describe('added to every day, such as 3000 for old sales'),
  hour: count(7, 19).default(12).describe('at which things are sold, by the clocks of the location'),
  malformed: z.enum(['stop', 'skip']).default('stop').describe('what becomes of rows that cannot be read'),
  'dry-run': z.boolean().default(false).describe('say what would be sent, and send nothing'),
  'progress-folder': text.default('.local/replay').describe('where progress is kept'),
};

const formats = {
  file: file.describe('CSV file with the sales, .gz or not'),
  separator: z
    .string()
    .transform((value) => (value === 'tab' ? '\t' : value))
    .pipe(z.string().length(1, 'must be one character, or "tab"'))
    .optional()
    .describe('between columns; found out by default'),
  'date-format': z
    .string()
    .refine(isDayFormat, 'must have YYYY, MM and DD')
    .default('YYYY-MM-DD')
    .describe('such as DD.MM.YYYY'),
};

/** Everything a replay can be told on the command line. */
export const replayFlags = z
  .object({ ...formats, ...columnFlags, ...names, ...restocks, ...run })
  .superRefine(demandOneLayout);
export type ReplayFlags = z.infer<typeof replayFlags>;
