import type { ChainSizes } from '../sizes';
import type { Timeline } from '../timeline';
import { halfHistory, plentyOf, reorderPoint, stateOf } from './formulas';
import { below } from './pattern';

/**
 * SQL for one row per stock key of the products `from` to `to`, in the order of the key: how many versions it has, what
 * is on hand now and what was there at the opening. OFFSET 0 has each part computed once and not wherever it is used.
 */
export const keyRows = (sizes: ChainSizes, from: number, to: number): string => {
  const pairs = sizes.locations / 2;
  return `
    SELECT p.i, l.j, k.pair, k.side, k.state, k.versions, f.on_hand,
           CASE WHEN k.state = 2 THEN f.on_hand + ${below('k.versions', 'k.side')}
                WHEN k.versions = 1 THEN f.on_hand ELSE p.reorder_point + 30 END AS opening
    FROM (SELECT i, ${reorderPoint('i')} AS reorder_point, ${halfHistory(sizes, 'i')} AS half
          FROM generate_series(${from}::bigint, ${to}) AS i OFFSET 0) p
    CROSS JOIN LATERAL generate_series(1, ${sizes.locations} + 0 * p.i) AS l (j)
    CROSS JOIN LATERAL (
      SELECT (l.j - 1) / 2 AS pair, (l.j - 1) % 2 AS side, ${stateOf('p.i', 'l.j')} AS state,
             1 + (p.half + ((l.j - 1) / 2 + p.i) % ${pairs}) / ${pairs} AS versions OFFSET 0) k
    CROSS JOIN LATERAL (
      SELECT CASE k.state WHEN 0 THEN 0 WHEN 1 THEN 1 + (p.i * 31 + l.j * 17) % (p.reorder_point - 1)
             ELSE p.reorder_point + ${plentyOf(sizes, 'p.i', 'l.j')} END AS on_hand OFFSET 0) f`;
};

/** SQL for when a version was recorded: openings one key after another, later ones spread over the whole history. */
export function recordedAt(
  { products, locations }: ChainSizes,
  { opened, from, to }: Timeline,
  row: { i: string; j: string; pair: string; version: string; versions: string },
): string {
  const { i, j, pair, version, versions } = row;
  const seconds = (Date.parse(to) - Date.parse(from)) / 1_000;
  const place = `((${i} - 1) * ${locations} + ${j})::float8 / ${products * locations}`;
  const jitter = `((${i} * 31 + ${pair} * 17 + ${version} * 101) % 997 / 997::float8)`;
  const share = `((${version} - 2 + ${jitter}) / greatest(${versions} - 1, 1))`;
  return `CASE WHEN ${version} = 1 THEN '${opened}'::timestamptz + make_interval(secs => 72000 * ${place})
               ELSE '${from}'::timestamptz + make_interval(secs => ${seconds} * ${share}) END`;
}
