import type { StockStatus } from '@streamstock/contracts-http-api';
import type { Conditions } from '../tenant/conditions';

/** The locations whose stock counts. */
export interface StockScope {
  readonly locations: '*' | readonly string[];
  /** Only products that have a level there. */
  readonly onlyStocked: boolean;
}

/** The sums over the locations that count, as SQL. */
interface Sums {
  readonly onHand: string;
  readonly available: string;
}

/** What is joined to `product AS p` for them. */
export interface ShownStock extends Sums {
  readonly join: string;
}

/** Of all products that a list looks at; what tells them apart is `AS p`. */
export interface ListedStock extends Sums {
  readonly from: string;
  /** That the status is the one asked for. */
  readonly isIn: (status: StockStatus) => string;
}

interface Asked {
  readonly status: StockStatus | undefined;
  /** Nothing is asked about the product itself. */
  readonly alone: boolean;
  /** What is asked about the product leaves few. */
  readonly few: boolean;
}

/**
 * All locations: the product's total, which every product has. One location: its level, which has the status of the
 * product there. Several: the sums of their levels, for which there is no roll-up; of few products one by one, of many
 * together.
 */
export function listedStock(
  { locations, onlyStocked }: StockScope,
  { status, alone, few }: Asked,
  conditions: Conditions,
): ListedStock {
  if (locations === '*') return alone ? totalsAlone(conditions) : everywhere(conditions);
  // What is low or enough is there.
  const join = onlyStocked || status === 'low' || status === 'ok' ? 'JOIN' : 'LEFT JOIN';
  const only = theOnly(locations);
  if (only !== undefined) return atOne(join, only, conditions);
  const stock = few ? oneByOne(locations, conditions) : together(join, locations, conditions);
  return {
    ...stock,
    from: `product p ${stock.join}`,
    isIn: (asked) => `${statusOf(stock.available)} = ${conditions.bind(asked)}`,
  };
}

/** Of the few products of a page. */
export function shownStock({ locations }: StockScope, conditions: Conditions): ShownStock {
  if (locations === '*') return { join: totalOfProduct, onHand: 't.on_hand', available: availableIn('t') };
  const only = theOnly(locations);
  if (only === undefined) return oneByOne(locations, conditions);
  return { join: `LEFT JOIN ${levelAt(`= ${conditions.bind(only)}`)}`, ...ofOne };
}

type Join = 'JOIN' | 'LEFT JOIN';

const theOnly = ([first, ...others]: readonly string[]): string | undefined =>
  others.length === 0 ? first : undefined;

const availableIn = (alias: string): string =>
  `(${alias}.on_hand - ${alias}.on_hold - ${alias}.held - ${alias}.allocated)`;

const statusOf = (available: string): string =>
  `CASE WHEN ${available} <= 0 THEN 'out' WHEN ${available} < p.reorder_point THEN 'low' ELSE 'ok' END`;

const totalOfProduct = 'JOIN product_total t ON t.tenant_id = p.tenant_id AND t.product_id = p.product_id';
const levelAt = (place: string): string =>
  `stock_level s ON s.tenant_id = p.tenant_id AND s.product_id = p.product_id AND s.location_id ${place}`;

/** Uses the primary key of product_total, or product_total_by_status. */
const everywhere = (conditions: Conditions): ListedStock => ({
  from: `product p ${totalOfProduct}`,
  onHand: 't.on_hand',
  available: availableIn('t'),
  isIn: (status) => `t.status = ${conditions.bind(status)}`,
});

/** Uses the same; only totals of known products have a reorder point, and a status. */
function totalsAlone(conditions: Conditions): ListedStock {
  conditions.and('p.reorder_point IS NOT NULL');
  return {
    from: 'product_total p',
    onHand: 'p.on_hand',
    available: availableIn('p'),
    isIn: (status) => `p.status = ${conditions.bind(status)}`,
  };
}

const ofOne: Sums = {
  onHand: 'coalesce(s.on_hand, 0)',
  available: `coalesce(${availableIn('s')}, 0)`,
};

/** Uses the primary key of stock_level, stock_level_by_location or _by_location_status. */
const atOne = (join: Join, location: string, conditions: Conditions): ListedStock => ({
  from: `product p ${join} ${levelAt(`= ${conditions.bind(location)}`)}`,
  ...ofOne,
  isIn: (status) =>
    join === 'JOIN'
      ? `s.status = ${conditions.bind(status)}`
      : `coalesce(s.status, 'out') = ${conditions.bind(status)}`,
});

/** Uses the primary key of stock_level. */
const oneByOne = (locations: readonly string[], conditions: Conditions): ShownStock => ({
  join: `CROSS JOIN LATERAL (
    SELECT coalesce(sum(s.on_hand), 0)::bigint AS on_hand, coalesce(sum(${availableIn('s')}), 0)::bigint AS available
    FROM (SELECT) AS one LEFT JOIN ${levelAt(`= ANY(${conditions.bind(locations)})`)}) AS there`,
  onHand: 'there.on_hand',
  available: 'there.available',
});

/**
 * Reads every level of the locations, by an index or, where they are a good part of all, the whole table. OFFSET keeps
 * them from being read in the order of products, which saves little memory and costs five times as much.
 */
const together = (join: Join, locations: readonly string[], conditions: Conditions): ShownStock => ({
  join: `${join} (
    SELECT s.product_id, sum(s.on_hand)::bigint AS on_hand, sum(s.available)::bigint AS available
    FROM (SELECT s.product_id, s.on_hand, ${availableIn('s')} AS available FROM stock_level s
          WHERE s.tenant_id = $1 AND s.location_id = ANY(${conditions.bind(locations)}) OFFSET 0) AS s
    GROUP BY s.product_id) AS there ON there.product_id = p.product_id`,
  onHand: 'coalesce(there.on_hand, 0)',
  available: 'coalesce(there.available, 0)',
});
