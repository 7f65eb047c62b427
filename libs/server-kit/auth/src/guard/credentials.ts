import type { FastifyRequest } from 'fastify';

type Headers = Pick<FastifyRequest, 'headers'>;

/** What a request brings to say who makes it: a token, or the id of a session. Whoever has the secret is that person. */
export interface Credential {
  readonly kind: 'token' | 'session';
  readonly secret: string;
}

/** A Bearer header wins over the cookie, which browsers send by themselves. Without a cookie's name there are no sessions. */
export function credentialIn(request: Headers, cookieName: string | undefined): Credential | undefined {
  const token = bearerIn(request);
  if (token !== undefined) return { kind: 'token', secret: token };
  const sessionId = cookieName === undefined ? undefined : cookieIn(request, cookieName);
  return sessionId === undefined ? undefined : { kind: 'session', secret: sessionId };
}

/** The token that a request carries itself. */
function bearerIn({ headers }: Headers): string | undefined {
  const header = headers.authorization;
  if (header === undefined || header.slice(0, 7).toLowerCase() !== 'bearer ') return undefined;
  return header.slice(7).trim() || undefined;
}

export function cookieIn({ headers }: Headers, name: string): string | undefined {
  const found = headers.cookie?.split(';').find((pair) => pair.trimStart().startsWith(`${name}=`));
  return found?.slice(found.indexOf('=') + 1).trim() || undefined;
}
