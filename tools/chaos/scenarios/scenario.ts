import type { InvariantName } from '../sides/invariants';
import type { Load } from '../traffic/load';
import type { Shop, ShopSize } from '../world/shop';
import type { Services, World } from '../world/world';

/** What a scenario may touch. */
export interface Stage {
  readonly world: World;
  readonly shop: Shop;
  /** Starts the tills; called once. They work until the scenario is over. */
  readonly startLoad: () => Load;
}

/** One fault under load. */
export interface Scenario {
  readonly name: string;
  readonly about: string;
  readonly services?: Services;
  readonly shop?: Partial<ShopSize>;
  /** Runs inside the system tests too. */
  readonly telling?: boolean;
  readonly except?: readonly InvariantName[];
  /**
   * Makes the fault happen while the load runs, and mends it where the product cannot.
   *
   * @returns proof that the fault has happened
   * @throws Error when it has not
   */
  readonly run: (stage: Stage) => Promise<string>;
}
