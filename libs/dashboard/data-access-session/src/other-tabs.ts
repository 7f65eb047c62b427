import { DestroyRef, inject, InjectionToken } from '@angular/core';

/** `who` tells apart people, tenants and rights. */
export type SessionNews =
  { readonly kind: 'signed-out' } | { readonly kind: 'signed-in'; readonly who: string };

/** Tells the other tabs of this browser what happened to the session that they share. */
export interface OtherTabs {
  tell(news: SessionNews): void;
  onNews(listener: (news: SessionNews) => void): void;
}

export const OTHER_TABS = new InjectionToken<OtherTabs>('other tabs', {
  providedIn: 'root',
  factory: () => {
    const channel = new BroadcastChannel('streamstock-session-1');
    inject(DestroyRef).onDestroy(() => {
      channel.close();
    });
    return {
      tell: (news) => {
        channel.postMessage(news);
      },
      onNews: (listener) => {
        channel.addEventListener('message', (event: MessageEvent<SessionNews>) => {
          listener(event.data);
        });
      },
    };
  },
});
