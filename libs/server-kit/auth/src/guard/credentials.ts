import type { FastifyRequest } from 'fastify';

export interface Credentials {
  readonly token: string;
  /** Browsers send cookies by themselves, so a cookie alone does not prove that our page asked. */
  readonly fromCookie: boolean;
}

/** A Bearer header wins over the cookie. */
export function credentialsIn(
  request: FastifyRequest,
  cookieName: string | undefined,
): Credentials | undefined {
  const bearer = bearerIn(request.headers.authorization);
  if (bearer !== undefined) return { token: bearer, fromCookie: false };
  const cookie = cookieName === undefined ? undefined : cookieIn(request.headers.cookie, cookieName);
  return cookie === undefined ? undefined : { token: cookie, fromCookie: true };
}

function bearerIn(header: string | undefined): string | undefined {
  if (header === undefined || header.slice(0, 7).toLowerCase() !== 'bearer ') return undefined;
  return header.slice(7).trim() || undefined;
}

function cookieIn(header: string | undefined, name: string): string | undefined {
  const found = header?.split(';').find((pair) => pair.trimStart().startsWith(`${name}=`));
  return found?.slice(found.indexOf('=') + 1).trim() || undefined;
}
