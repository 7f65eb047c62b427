import { DestroyRef, inject, type Signal, signal } from '@angular/core';
import type { Connection, LiveStock } from '@streamstock/dashboard-data-access-live';

const every = 10_000;

const spoken: Record<Connection['state'], string> = {
  connecting: 'Connecting.',
  live: 'Live again.',
  delayed: 'Changes are delayed.',
  reconnecting: 'Connection lost, reconnecting.',
  offline: 'Offline. The numbers may be out of date.',
  'signed-out': 'Signed out.',
};

/** What a screen reader says, at most every 10 s: how much changed and how the products stand now. */
export function spokenSummary(live: LiveStock, standing: Signal<string>): Signal<string> {
  const text = signal('');
  let changes = 0;
  let state: Connection['state'] | undefined;
  const speak = (): void => {
    const parts: string[] = [];
    const connection = live.connection().state;
    if (state !== undefined && state !== connection) parts.push(spoken[connection]);
    const changed = live.changeCount() - changes;
    if (changed > 0) parts.push(`${changed} ${changed === 1 ? 'level' : 'levels'} changed. ${standing()}`);
    state = connection;
    changes = live.changeCount();
    if (parts.length > 0) text.set(parts.join(' '));
  };
  const timer = setInterval(speak, every);
  inject(DestroyRef).onDestroy(() => {
    clearInterval(timer);
  });
  return text.asReadonly();
}
