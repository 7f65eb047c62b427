import { inject, InjectionToken } from '@angular/core';
import { type Fetch, SessionOver } from '@streamstock/dashboard-data-access-api';
import { nextFrame, type Schedule } from './levels/merged-changes';
import { type Leadership, LockLeadership, LoneLeadership } from './tabs/leadership';
import type { TabChannel, TabMessage } from './tabs/tab-messages';

/** What the live levels run on: the browser's own in the app, stand-ins in specs. */
export interface LiveSurroundings {
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly random: () => number;
  readonly online: () => boolean;
  readonly schedule: Schedule;
  readonly leadershipOf: (name: string) => Leadership;
  readonly channelOf: (name: string) => TabChannel;
  readonly onSignedOut: (code: string) => void;
  /** Calls back whenever a stream that is down should be tried at once; the returned function ends that. */
  readonly onComeBack: (listener: () => void) => () => void;
}

export const LIVE_SURROUNDINGS = new InjectionToken<LiveSurroundings>('what live levels run on', {
  providedIn: 'root',
  factory: () => {
    const over = inject(SessionOver);
    return {
      fetch: (url, init) => fetch(url, init),
      now: () => Date.now(),
      random: () => Math.random(),
      online: () => navigator.onLine,
      schedule: nextFrame,
      leadershipOf: (name) =>
        'locks' in navigator ? new LockLeadership(navigator.locks, name) : new LoneLeadership(),
      channelOf: broadcastChannel,
      onSignedOut: (code) => {
        over.report(code);
      },
      onComeBack: whenBack,
    };
  },
});

function broadcastChannel(name: string): TabChannel {
  const channel = new BroadcastChannel(name);
  return {
    send: (message) => {
      channel.postMessage(message);
    },
    onMessage: (listener) => {
      channel.addEventListener('message', (event: MessageEvent<TabMessage>) => {
        listener(event.data);
      });
    },
    close: () => {
      channel.close();
    },
  };
}

/** When the network returns, and when the person looks at the tab again. */
function whenBack(listener: () => void): () => void {
  const gone = new AbortController();
  addEventListener('online', listener, { signal: gone.signal });
  document.addEventListener('visibilitychange', listener, { signal: gone.signal });
  return () => {
    gone.abort();
  };
}
