import { z } from 'zod';

/** Rows that can be reached by page number; deeper ones by cursor only. */
export const deepestRow = 10_000;

/**
 * Query of every list. `cursor` is the opaque `next` of the page before; `page` counts from 1 and reaches `deepestRow`
 * rows. One of the two.
 */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  page: z.coerce.number().int().min(1).max(deepestRow).optional(),
  cursor: z.string().min(1).max(500).optional(),
};

/** What the fields of a page query must be together; for `superRefine`. */
export function checkPage(
  { limit, page, cursor }: { limit: number; page?: number | undefined; cursor?: string | undefined },
  context: z.RefinementCtx,
): void {
  const fault = (message: string) => context.addIssue({ code: 'custom', path: ['page'], message });
  if (page === undefined) return;
  if (cursor !== undefined) fault('must not be given together with cursor');
  if (page * limit > deepestRow) fault(`reaches ${String(deepestRow)} rows; use cursor beyond`);
}

/** A page of a list. `total` is exact up to 10,000 and may be an estimate past it, as `totalIsEstimate` says. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    page: z.object({
      limit: z.int(),
      total: z.int(),
      totalIsEstimate: z.boolean(),
      next: z.string().nullable(),
    }),
  });
export interface Page<Item> {
  items: Item[];
  page: { limit: number; total: number; totalIsEstimate: boolean; next: string | null };
}
