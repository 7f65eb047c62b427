import { computed, inject, type Signal } from '@angular/core';
import { CLOCK } from '@streamstock/dashboard-ui-status';

const staleAfter = 30_000;

/** How a page stands with the live stream, as far as it says how old its values are. */
export type Liveness = { readonly state: 'live' } | { readonly state: string; readonly since: number };

/** When values stopped being sure, once that is long enough ago to be said; null while they are. Needs injection. */
export function staleSince(connection: Signal<Liveness>): Signal<number | null> {
  const now = inject(CLOCK);
  return computed(() => {
    const link = connection();
    return 'since' in link && now() - link.since > staleAfter ? link.since : null;
  });
}
