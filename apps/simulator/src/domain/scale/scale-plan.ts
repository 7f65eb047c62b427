/** How large a stock is made. */
export interface ScalePlan {
  readonly seed: number;
  readonly products: number;
  readonly locations: number;
  /** At how many of the locations each product is kept. */
  readonly spread: number;
}

export const levelsOf = ({ products, spread }: ScalePlan): number => products * spread;

export const productIdAt = (index: number): string => `SKU-${String(index + 1).padStart(6, '0')}`;
export const locationIdAt = (index: number): string => `ST-${String(index + 1).padStart(4, '0')}`;
