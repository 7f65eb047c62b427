import type { FastifyRequest } from 'fastify';

type Headers = Pick<FastifyRequest, 'headers'>;

/** The token that a request carries itself. */
export function bearerIn({ headers }: Headers): string | undefined {
  const header = headers.authorization;
  if (header === undefined || header.slice(0, 7).toLowerCase() !== 'bearer ') return undefined;
  return header.slice(7).trim() || undefined;
}

export function cookieIn({ headers }: Headers, name: string): string | undefined {
  const found = headers.cookie?.split(';').find((pair) => pair.trimStart().startsWith(`${name}=`));
  return found?.slice(found.indexOf('=') + 1).trim() || undefined;
}
