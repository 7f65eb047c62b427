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

/** Of the few products of a page. */
export interface ShownStock extends Sums {
  /** To `product AS p`. */
  readonly join: string;
}

/** Of all products that a list looks at; what tells them apart is `AS p`. */
export interface ListedStock extends Sums {
  readonly from: string;
  /** That the status is the one asked for. */
  readonly isIn: (status: StockStatus) => string;
  /** The sums are aggregates: the statement groups by product, and conditions on them belong into HAVING. */
  readonly grouped: boolean;
}

interface Asked {
  readonly status: StockStatus | undefined;
  /** Nothing is asked about the product itself. */
  readonly alone: boolean;
}

/**
 * All locations: the product's total, which every product has. One location: its level, which has the status of the
 * product there. Several: the sums of their levels, for which there is no roll-up.
 */
export function listedStock(
  { locations, onlyStocked }: StockScope,
  { status, alone }: Asked,
  conditions: Conditions,
): ListedStock {
  if (locations === '*') return alone ? totalsAlone(conditions) : everywhere(conditions);
  // What is low or enough is there.
  const join = onlyStocked || status === 'low' || status === 'ok' ? 'JOIN' : 'LEFT JOIN';
  const only = theOnly(locations);
  return only === undefined ? atSeveral(join, locations, conditions) : atOne(join, only, conditions);
}

export function shownStock({ locations }: StockScope, conditions: Conditions): ShownStock {
  if (locations === '*') return { join: totalOfProduct, onHand: 't.on_hand', available: availableIn('t') };
  const only = theOnly(locations);
  if (only !== undefined) {
    return { join: `LEFT JOIN ${levelAt(`= ${conditions.bind(only)}`)}`, ...ofOne };
  }
  return {
    join: `CROSS JOIN LATERAL (
      SELECT ${ofSeveral.onHand} AS on_hand, ${ofSeveral.available} AS available
      FROM (SELECT) AS one LEFT JOIN ${levelAt(`= ANY(${conditions.bind(locations)})`)}) AS total`,
    onHand: 'total.on_hand',
    available: 'total.available',
  };
}

const theOnly = ([first, ...others]: readonly string[]): string | undefined =>
  others.length === 0 ? first : undefined;

const availableIn = (alias: string): string =>
  `(${alias}.on_hand - ${alias}.on_hold - ${alias}.held - ${alias}.allocated)`;

const totalOfProduct = 'JOIN product_total t ON t.tenant_id = p.tenant_id AND t.product_id = p.product_id';
const levelAt = (place: string): string =>
  `stock_level s ON s.tenant_id = p.tenant_id AND s.product_id = p.product_id AND s.location_id ${place}`;

const ofOne: Sums = {
  onHand: 'coalesce(s.on_hand, 0)',
  available: `coalesce(${availableIn('s')}, 0)`,
};
const ofSeveral: Sums = {
  onHand: 'coalesce(sum(s.on_hand), 0)::bigint',
  available: `coalesce(sum(${availableIn('s')}), 0)::bigint`,
};

/** Uses the primary key of product_total, or product_total_by_status. */
const everywhere = (conditions: Conditions): ListedStock => ({
  from: `product p ${totalOfProduct}`,
  onHand: 't.on_hand',
  available: availableIn('t'),
  isIn: (status) => `t.status = ${conditions.bind(status)}`,
  grouped: false,
});

/** Uses the same; only totals of known products have a reorder point, and a status. */
function totalsAlone(conditions: Conditions): ListedStock {
  conditions.and('p.reorder_point IS NOT NULL');
  return {
    from: 'product_total p',
    onHand: 'p.on_hand',
    available: availableIn('p'),
    isIn: (status) => `p.status = ${conditions.bind(status)}`,
    grouped: false,
  };
}

type Join = 'JOIN' | 'LEFT JOIN';

/** Uses the primary key of stock_level, stock_level_by_location or _by_location_status. */
const atOne = (join: Join, location: string, conditions: Conditions): ListedStock => ({
  from: `product p ${join} ${levelAt(`= ${conditions.bind(location)}`)}`,
  ...ofOne,
  isIn: (status) =>
    join === 'JOIN'
      ? `s.status = ${conditions.bind(status)}`
      : `coalesce(s.status, 'out') = ${conditions.bind(status)}`,
  grouped: false,
});

/** Uses the primary key of stock_level where few products are left, else an index by location. */
function atSeveral(join: Join, locations: readonly string[], conditions: Conditions): ListedStock {
  const { available } = ofSeveral;
  const status = `CASE WHEN ${available} <= 0 THEN 'out' WHEN ${available} < p.reorder_point THEN 'low' ELSE 'ok' END`;
  return {
    from: `product p ${join} ${levelAt(`= ANY(${conditions.bind(locations)})`)}`,
    ...ofSeveral,
    isIn: (asked) => `${status} = ${conditions.bind(asked)}`,
    grouped: true,
  };
}
