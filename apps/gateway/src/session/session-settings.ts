import type { Environment } from '../environment';

/** How people sign in, and how long that lasts. */
export interface SessionSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  /** Of the request that sends people to the provider, besides those of the protocol. */
  readonly extraParameters: Readonly<Record<string, string>>;
  /** Origin of the gateway as browsers reach it. */
  readonly origin: string;
  /** Unused for so long, a session is over; in seconds. */
  readonly idleSeconds: number;
  /** So long after the sign-in it is over in any case; in seconds. */
  readonly longestSeconds: number;
}

/** Undefined where nobody signs in and only tokens count. */
export function sessionSettings(environment: Environment): SessionSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = environment;
  const { PUBLIC_URL: publicUrl } = environment;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return undefined;
  if (publicUrl === undefined) return undefined;
  return {
    issuer,
    clientId,
    clientSecret,
    scope: environment.OIDC_SCOPE,
    extraParameters: Object.fromEntries(new URLSearchParams(environment.OIDC_PARAMETERS)),
    origin: new URL(publicUrl).origin,
    idleSeconds: environment.SESSION_IDLE_SECONDS,
    longestSeconds: environment.SESSION_SECONDS,
  };
}
