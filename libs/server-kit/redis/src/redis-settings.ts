import { isIP } from 'node:net';
import type { ConnectionOptions } from 'node:tls';
import { type redisEnvironment, tlsTexts } from '@streamstock/server-kit-config';
import type { z } from 'zod';

type RedisEnvironment = z.infer<z.ZodObject<typeof redisEnvironment>>;

export interface RedisSettings {
  readonly url: string;
  /** With a `rediss:` URL: how the server proves who it is, and this service to it. */
  readonly tls?: ConnectionOptions;
  /** Where they do not stand in the URL. */
  readonly username?: string;
  readonly password?: string;
}

/** How a service reaches Redis, by the `REDIS_…` variables of its environment. */
export const redisSettings = ({
  REDIS_URL: url,
  REDIS_SSL_CA,
  REDIS_SSL_CERT,
  REDIS_SSL_KEY,
  REDIS_USERNAME: username,
  REDIS_PASSWORD: password,
}: RedisEnvironment): RedisSettings => ({
  url,
  ...(url.startsWith('rediss:')
    ? { tls: { ...servername(url), ...tlsTexts(REDIS_SSL_CA, REDIS_SSL_CERT, REDIS_SSL_KEY) } }
    : {}),
  ...(username === undefined ? {} : { username }),
  ...(password === undefined ? {} : { password }),
});

/** ioredis does not tell the server which name it was called by; a server of many names needs it. */
function servername(url: string): ConnectionOptions {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  return isIP(host) === 0 ? { servername: host } : {};
}
