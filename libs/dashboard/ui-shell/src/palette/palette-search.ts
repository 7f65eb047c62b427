import { computed, type Signal, signal } from '@angular/core';
import type { PaletteItem, PaletteSource } from './palette-source';

export interface PaletteGroup {
  readonly title: string;
  readonly items: readonly PaletteItem[];
  readonly failed: boolean;
}

/** Asks all sources at every change of the query; what a slow source said before stands until its answer is in. */
export class PaletteSearch {
  private readonly answers = signal<readonly PaletteGroup[]>([]);
  private asked = new AbortController();

  /** Sources that have something to show, in their order. */
  readonly groups: Signal<readonly PaletteGroup[]> = computed(() =>
    this.answers().filter(({ items, failed }) => items.length > 0 || failed),
  );
  readonly items: Signal<readonly PaletteItem[]> = computed(() =>
    this.groups().flatMap(({ items }) => items),
  );

  ask(sources: readonly PaletteSource[], query: string): void {
    this.stop();
    const asked = new AbortController();
    this.asked = asked;
    const before = new Map(this.answers().map((group) => [group.title, group]));
    this.answers.set(
      sources.map((source) => {
        const found = source.find(query.trim(), asked.signal);
        if (!(found instanceof Promise)) return { title: source.title, items: found, failed: false };
        void this.settle(source.title, found, asked.signal);
        return before.get(source.title) ?? { title: source.title, items: [], failed: false };
      }),
    );
  }

  /** Nobody waits for answers any more. */
  stop(): void {
    this.asked.abort();
  }

  private async settle(
    title: string,
    found: Promise<readonly PaletteItem[]>,
    signal: AbortSignal,
  ): Promise<void> {
    const group = await found.then(
      (items) => ({ title, items, failed: false }),
      () => ({ title, items: [], failed: true }),
    );
    if (signal.aborted) return;
    this.answers.update((groups) => groups.map((other) => (other.title === title ? group : other)));
  }
}
