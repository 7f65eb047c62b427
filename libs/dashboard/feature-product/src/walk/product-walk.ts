import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { type ApiFailure, asFailure } from '@streamstock/dashboard-data-access-api';
import { Catalogue, type Direction } from '@streamstock/dashboard-data-access-catalogue';
import { alone, beside, grown, type Stretch } from './stretch';

/**
 * From one product to the next, by SKU. Nothing is asked before somebody goes on; then a stretch of the catalogue is
 * read, so that the steps after the first need no waiting.
 */
@Injectable()
export class ProductWalk {
  private readonly catalogue = inject(Catalogue);
  private readonly here = signal('');
  private readonly stretch = signal<Stretch>(alone(''));
  private readonly asking = signal<Direction | null>(null);
  private readonly failed = signal<{ direction: Direction; reason: ApiFailure } | null>(null);
  private running: AbortController | undefined;

  /** Null where the catalogue ends, undefined where that is not known. */
  readonly previous = computed(() => beside(this.stretch(), this.here(), 'previous'));
  readonly next = computed(() => beside(this.stretch(), this.here(), 'next'));
  /** Whether somebody has gone on from here, or tried to. */
  readonly used = computed(() => {
    const { productIds, ends } = this.stretch();
    return productIds.length > 1 || ends.previous || ends.next;
  });
  /** Which neighbour is looked for. */
  readonly busy = this.asking.asReadonly();
  readonly failure = this.failed.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.running?.abort();
    });
  }

  /** Says which product is shown. One that was not walked to begins anew. */
  stand(productId: string): void {
    if (productId === this.here()) return;
    this.running?.abort();
    this.asking.set(null);
    this.failed.set(null);
    this.here.set(productId);
    if (!this.stretch().productIds.includes(productId)) this.stretch.set(alone(productId));
  }

  /** The product to go to; undefined where there is none, where it could not be read, and where it is asked for already. */
  async step(direction: Direction): Promise<string | undefined> {
    const known = this[direction]();
    if (known !== undefined) return known ?? undefined;
    if (this.asking() !== null) return undefined;
    return this.read(direction);
  }

  private async read(direction: Direction): Promise<string | undefined> {
    const mine = new AbortController();
    this.running = mine;
    this.asking.set(direction);
    this.failed.set(null);
    try {
      const more = await this.catalogue.neighbours(this.here(), direction, mine.signal);
      if (mine.signal.aborted) return undefined;
      this.stretch.update((stretch) => grown(stretch, direction, more));
      return this[direction]() ?? undefined;
    } catch (error) {
      if (!mine.signal.aborted) this.failed.set({ direction, reason: asFailure(error) });
      return undefined;
    } finally {
      if (!mine.signal.aborted) this.asking.set(null);
    }
  }
}
