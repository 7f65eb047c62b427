import { effect } from '@angular/core';
import type { LiveLevels } from '@streamstock/dashboard-data-access-live';
import type { Session } from '@streamstock/dashboard-data-access-session';

/** A stream that broke may have been ended because the session, or what the person may do, has changed. */
export function recheckSession(session: Session, { connection }: LiveLevels): void {
  let lost = false;
  effect(() => {
    const { state } = connection();
    if (state === 'reconnecting' || state === 'offline') lost = true;
    if (state !== 'live' || !lost) return;
    lost = false;
    void session.load();
  });
}
