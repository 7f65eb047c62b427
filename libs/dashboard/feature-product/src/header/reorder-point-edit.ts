import { computed, inject, Injectable, signal } from '@angular/core';
import type { ProductDetail } from '@streamstock/contracts-http-api';
import { type ApiFailure, asFailure } from '@streamstock/dashboard-data-access-api';
import { Catalogue } from '@streamstock/dashboard-data-access-catalogue';
import { ProductState } from '../state/product-state';

type Step =
  | { readonly step: 'closed' }
  | { readonly step: 'open'; readonly failure: ApiFailure | null }
  | { readonly step: 'saving'; readonly mine: number }
  | { readonly step: 'conflict'; readonly mine: number; readonly theirs: ProductDetail };

const most = 1_000_000;

/** A reorder point from what somebody typed; undefined where that is none. */
export function reorderPointOf(text: string): number | undefined {
  const number = /^\d{1,7}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return number <= most ? number : undefined;
}

/**
 * Changes the reorder point, if the product is still as the person has seen it. Otherwise both values are shown, and
 * the person decides which one stays.
 */
@Injectable()
export class ReorderPointEdit {
  private readonly catalogue = inject(Catalogue);
  private readonly state = inject(ProductState);
  private readonly current = signal<Step>({ step: 'closed' });
  /** The product as it was when the person began. */
  private seen: ProductDetail | undefined;

  readonly step = computed(() => this.current().step);
  readonly failure = computed(() => {
    const step = this.current();
    return step.step === 'open' ? step.failure : null;
  });
  /** On its way, not settled. */
  readonly pending = computed(() => {
    const step = this.current();
    return step.step === 'saving' ? step.mine : null;
  });
  readonly conflict = computed(() => {
    const step = this.current();
    return step.step === 'conflict' ? { mine: step.mine, theirs: step.theirs.reorderPoint } : null;
  });

  begin(): void {
    this.seen = this.state.product();
    if (this.seen !== undefined) this.current.set({ step: 'open', failure: null });
  }

  cancel(): void {
    this.current.set({ step: 'closed' });
  }

  async save(mine: number): Promise<void> {
    const { seen } = this;
    if (seen === undefined || this.step() === 'saving') return;
    this.current.set({ step: 'saving', mine });
    try {
      const version = await this.catalogue.setReorderPoint(seen, mine);
      await this.state.reach(version);
      this.current.set({ step: 'closed' });
    } catch (error) {
      await this.refused(seen, mine, asFailure(error));
    }
  }

  /** Over what somebody else has put there. */
  async applyMine(): Promise<void> {
    const step = this.current();
    if (step.step !== 'conflict') return;
    this.seen = step.theirs;
    await this.save(step.mine);
  }

  private async refused({ productId }: ProductDetail, mine: number, failure: ApiFailure): Promise<void> {
    if (failure.status !== 412) {
      this.current.set({ step: 'open', failure });
      return;
    }
    try {
      const theirs = await this.catalogue.product(productId, AbortSignal.timeout(15_000));
      this.current.set({ step: 'conflict', mine, theirs });
      void this.state.reading.refresh();
    } catch (error) {
      this.current.set({ step: 'open', failure: asFailure(error) });
    }
  }
}
