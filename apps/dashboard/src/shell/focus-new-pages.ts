import { DestroyRef, inject } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';

const pathOf = (url: string): string => url.split(/[?#]/, 1)[0] ?? '';

/** Whether whoever navigates says that the focus is right where it is: `info: { keepFocus: true }`. */
const keepsFocus = (info: unknown): boolean =>
  typeof info === 'object' && info !== null && 'keepFocus' in info && info.keepFocus === true;

/** After going to another page, the keyboard and the screen reader begin with it, not where the last link was. */
export function focusNewPages(main: () => HTMLElement): void {
  const router = inject(Router);
  let path: string | undefined;
  const subscription = router.events.subscribe((event) => {
    if (!(event instanceof NavigationEnd)) return;
    const next = pathOf(event.urlAfterRedirects);
    const stays = path === undefined || next === path || keepsFocus(router.currentNavigation()?.extras.info);
    if (!stays) main().focus({ preventScroll: true });
    path = next;
  });
  inject(DestroyRef).onDestroy(() => {
    subscription.unsubscribe();
  });
}
