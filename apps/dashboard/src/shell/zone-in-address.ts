import { DestroyRef, effect, inject, signal, untracked } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { ShownZone, type ZoneChoice, zoneChoices } from '@streamstock/dashboard-ui-status';

export const zoneWords: Readonly<Record<ZoneChoice, string>> = {
  store: 'Times of the location that they are about',
  mine: 'Times of your own zone',
  utc: 'Times in UTC',
};

/**
 * Keeps the zone of times in the address as `tz`, so that a link shows what its sender saw. An address without it is
 * about the person's own zone, or whichever they chose; then it is added in place, without a step to go back over.
 */
export function zoneInAddress(): void {
  const router = inject(Router);
  const zone = inject(ShownZone);
  const arrivals = signal(0);
  const asked = (): ZoneChoice | undefined => {
    const tz = router.parseUrl(router.url).queryParamMap.get('tz');
    return zoneChoices.find((choice) => choice === tz);
  };
  const subscription = router.events.subscribe((event) => {
    if (!(event instanceof NavigationEnd)) return;
    const tz = asked();
    if (tz !== undefined) zone.follow(tz);
    arrivals.update((count) => count + 1);
  });
  inject(DestroyRef).onDestroy(() => {
    subscription.unsubscribe();
  });
  effect(() => {
    const choice = zone.choice();
    if (arrivals() === 0) return;
    untracked(() => {
      const written = asked() ?? 'mine';
      // A navigation under way comes back here when it ends.
      if (written === choice || router.currentNavigation() !== null) return;
      void router.navigate([], {
        queryParams: { tz: choice === 'mine' ? null : choice },
        queryParamsHandling: 'merge',
        preserveFragment: true,
        replaceUrl: true,
        scroll: 'manual',
      });
    });
  });
}
