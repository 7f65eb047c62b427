import { Injectable, signal } from '@angular/core';
import type { StockQuery } from '@streamstock/dashboard-data-access-stock';
import { isAddressable } from '../address/inventory-address';

/** The SKUs that are asked for and that the address cannot hold: they are kept as long as the page is open. */
@Injectable()
export class UnaddressedSkus {
  private readonly kept = signal<readonly string[]>([]);

  /** Whether the address holds all that is asked for. Reads a signal. */
  readonly areNone = (): boolean => this.kept().length === 0;

  /** The question of the address with them. Reads a signal. */
  addedTo(query: StockQuery): StockQuery {
    return this.areNone() ? query : { ...query, skus: this.kept() };
  }

  keep({ skus }: StockQuery): void {
    this.kept.set(isAddressable(skus) ? [] : skus);
  }
}
