import { z } from 'zod';

/** Query of every list. `cursor` is the opaque `next` of the page before. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().min(1).max(500).optional(),
};

/** A page of a list. `total` is exact up to 10,000 and an estimate past it, as `totalIsEstimate` says. */
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
