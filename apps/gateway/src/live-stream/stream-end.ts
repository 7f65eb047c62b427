import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Identity } from '@streamstock/server-kit-auth';
import { SessionWatch } from '../session/session-watch';

/** Longest delay that a timer takes. */
const longestTimer = 2 ** 31 - 1;

/** Knows when a live stream is over for whoever opened it: with their session, or with the token they showed. */
@Injectable()
export class StreamEnd {
  constructor(@Optional() @Inject(SessionWatch) private readonly sessions: SessionWatch | undefined) {}

  /** Calls `end` then; what it returns stops waiting for it. */
  watch(identity: Identity, end: () => void): () => void {
    const { sessionId, expiresAt } = identity;
    if (sessionId !== undefined && this.sessions !== undefined)
      return this.sessions.watch(sessionId, identity, end);
    const timer = setTimeout(end, Math.min(longestTimer, expiresAt - Date.now()));
    return () => {
      clearTimeout(timer);
    };
  }
}
