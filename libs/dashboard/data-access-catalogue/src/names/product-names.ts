import { inject, Injectable, signal } from '@angular/core';
import { Catalogue } from '../catalogue';

/** A name is asked for again after so long; what failed is not asked for again before. Milliseconds. */
const keptFor = 600_000;
const pauseAfterFailure = 15_000;
/** So that they fit into an address. */
const mostAtOnce = 100;
/** Names that are kept; whoever watches all day sees more products than that. */
const mostKept = 2_000;

interface Named {
  /** Null where nobody knows the product. */
  readonly name: string | null;
  readonly askedAt: number;
}

/**
 * What products are called, for lists that know them by id: those that are not known yet are asked for together. A
 * product goes by its id until then, and where its name cannot be read.
 */
@Injectable({ providedIn: 'root' })
export class ProductNames {
  private readonly catalogue = inject(Catalogue);
  private readonly known = signal<ReadonlyMap<string, Named>>(new Map());
  private wanted = new Set<string>();
  private asking = false;
  private pausedUntil = 0;

  of(productId: string): string {
    return this.known().get(productId)?.name ?? productId;
  }

  /** Reads the names that are not known; while others are read, these wait for one more question. */
  want(productIds: readonly string[]): void {
    const oldest = Date.now() - keptFor;
    for (const id of productIds) {
      if ((this.known().get(id)?.askedAt ?? 0) < oldest) this.wanted.add(id);
    }
    if (!this.asking) void this.ask();
  }

  private async ask(): Promise<void> {
    this.asking = true;
    while (this.wanted.size > 0 && Date.now() >= this.pausedUntil) {
      const ids = [...this.wanted].slice(0, mostAtOnce);
      this.wanted = new Set([...this.wanted].slice(mostAtOnce));
      try {
        this.keep(ids, await this.catalogue.productNames(ids));
      } catch {
        // The ids stand there meanwhile, and are wanted again with the next change of the list.
        this.pausedUntil = Date.now() + pauseAfterFailure;
      }
    }
    this.wanted.clear();
    this.asking = false;
  }

  private keep(ids: readonly string[], names: ReadonlyMap<string, string>): void {
    const askedAt = Date.now();
    this.known.update((before) => {
      const after = [...before].filter(([id]) => !ids.includes(id));
      for (const id of ids) after.push([id, { name: names.get(id) ?? null, askedAt }]);
      return new Map(after.slice(-mostKept));
    });
  }
}
