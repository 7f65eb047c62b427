import type { Role } from '@streamstock/contracts-events';
import type { Identity } from './identity';

export interface AuthOptions {
  readonly issuer: string;
  readonly audience: string;
  /** Exactly one of the two. A file is read again when it changes. */
  readonly jwksFile?: string | undefined;
  readonly jwksUrl?: string | undefined;
  /** Takes the token from this cookie too. Writes then need proof that they come from our own pages. */
  readonly cookieName?: string;
  readonly onDenied?: (denial: Denial) => void | Promise<void>;
}

/** Somebody was not let in, or not let do something. */
export interface Denial {
  readonly code: string;
  readonly detail: string;
  readonly method: string;
  /** The route's pattern, such as `/api/products/:id`. */
  readonly route: string;
  readonly correlationId: string;
  /** Nobody, where the token was missing or not accepted. */
  readonly identity: Identity | undefined;
}

/** What a route asks of whoever calls it. */
export type Access = 'public' | Role;
