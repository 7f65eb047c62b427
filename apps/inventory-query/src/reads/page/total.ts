import { z } from 'zod';
import type { TenantReader, TenantStatement } from '../tenant/tenant-reader';

export interface Total {
  readonly count: number;
  readonly isEstimate: boolean;
}

export const exactly = (count: number): Total => ({ count, isEstimate: false });

/** Up to here totals are counted; counting costs as much as reading that many index entries. */
export const mostCounted = 10_000;

/** `matching` selects one row per item, without order or limit. Past 10,000 the planner's estimate is taken. */
export async function totalOf(reader: TenantReader, matching: TenantStatement): Promise<Total> {
  const { text, values } = matching;
  const [counted] = await reader.query<{ count: number }>({
    text: `SELECT count(*) AS count FROM (${text} LIMIT ${String(mostCounted + 1)}) AS matching`,
    values,
  });
  const count = counted?.count ?? 0;
  if (count <= mostCounted) return exactly(count);
  return estimateOf(reader, matching, count);
}

/** How many rows the planner expects, at least as many as are known. Costs no more than planning. */
export async function estimateOf(
  reader: TenantReader,
  { text, values }: TenantStatement,
  known: number,
): Promise<Total> {
  const plan = await reader.query({ text: `EXPLAIN (FORMAT JSON) ${text}`, values });
  return { count: Math.max(known, rowsIn(plan)), isEstimate: true };
}

const planSchema = z.tuple([
  z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: z.object({ 'Plan Rows': z.number() }) })]) }),
]);

const rowsIn = (plan: unknown): number =>
  Math.round(planSchema.parse(plan)[0]['QUERY PLAN'][0].Plan['Plan Rows']);
