import type { Role } from '@streamstock/contracts-events';
import type { SigningAlgorithm } from '@streamstock/server-kit-config';
import type { Identity } from './identity';
import type { ClaimNames } from './tokens/claim-names';

export interface AuthOptions {
  readonly issuer: string;
  readonly audience: string;
  /** Exactly one of the two. A file is read again when it changes. */
  readonly jwksFile?: string | undefined;
  readonly jwksUrl?: string | undefined;
  /** EdDSA and ES256 unless told. */
  readonly algorithms?: readonly SigningAlgorithm[];
  /** `tenant`, `roles` and `locations` unless told. */
  readonly claimNames?: ClaimNames;
  /** Takes sessions of browsers too. Writes then need proof that they come from our own pages. */
  readonly sessions?: SessionTokens | undefined;
  readonly onDenied?: (denial: Denial) => void | Promise<void>;
}

/** Sessions whose browsers hold a cookie that means nothing by itself, instead of a token. */
export interface SessionTokens {
  readonly cookieName: string;
  /**
   * The access token of a session; undefined when it is over.
   *
   * @throws ApplicationError `service.unavailable` when nobody can say.
   */
  tokenOf(sessionId: string): Promise<string | undefined>;
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
