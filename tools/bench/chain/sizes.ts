/** How large a chain of stores is. */
export interface ChainSizes {
  readonly products: number;
  /** Even, because stores exchange stock in pairs. Every product has stock at every one: the keys are the product of both. */
  readonly locations: number;
  /** Movements of the last months, beside the count that each stock key began with. */
  readonly movements: number;
}

/** 20 million keys. */
export const fullChain: ChainSizes = { products: 100_000, locations: 200, movements: 10_000_000 };
/** 2 million keys, for machines that have minutes. */
export const smallChain: ChainSizes = { products: 10_000, locations: 200, movements: 1_000_000 };
/** Enough to see that it works. */
export const tinyChain: ChainSizes = { products: 500, locations: 20, movements: 20_000 };

const mostProducts = 999_999;
const mostLocations = 9_998;
const mostKeys = 100_000_000;
const mostMovements = 200_000_000;

export const keysOf = ({ products, locations }: ChainSizes): number => products * locations;

/** @throws RangeError that names what is wrong. */
export function checkSizes(sizes: ChainSizes): ChainSizes {
  const { products, locations, movements } = sizes;
  const fault = (what: string): never => {
    throw new RangeError(what);
  };
  if (!isWhole(products, 10, mostProducts)) fault(`products must be from 10 to ${mostProducts}`);
  if (!isWhole(locations, 2, mostLocations) || locations % 2 !== 0) {
    fault(`locations must be an even number from 2 to ${mostLocations}`);
  }
  if (keysOf(sizes) > mostKeys) fault(`there may be ${mostKeys} stock keys at most`);
  if (!isWhole(movements, 0, mostMovements)) fault(`movements must be from 0 to ${mostMovements}`);
  return sizes;
}

const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;
