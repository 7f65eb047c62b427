import { effect, inject, Injectable, type Signal, untracked } from '@angular/core';
import { Router } from '@angular/router';

interface Scrolled {
  readonly firstRow: () => number;
  readonly scrollTo: (row: number) => void;
}

/** Which row was the first to be seen last, by the address of the page. */
@Injectable({ providedIn: 'root' })
class FirstRows {
  readonly at = new Map<string, number>();
}

/**
 * Another question begins at its first row; whoever comes back by the way of the browser finds the list where they left
 * it. `question` changes with what is shown, not when the same is read again. Call in an injection context.
 */
export function keepPlace(question: Signal<object | null>, list: Signal<Scrolled | undefined>): void {
  const router = inject(Router);
  const firstRows = inject(FirstRows).at;
  const cameBack = untracked(router.currentNavigation)?.trigger === 'popstate';
  let shown: object | undefined;
  effect(() => {
    const asked = question();
    const grid = list();
    if (asked === null || grid === undefined || asked === shown) return;
    const left = cameBack && shown === undefined ? firstRows.get(router.url) : undefined;
    shown = asked;
    untracked(() => {
      grid.scrollTo(left ?? 0);
    });
  });
  effect(() => {
    const row = list()?.firstRow();
    if (row !== undefined) firstRows.set(router.url, row);
  });
}
