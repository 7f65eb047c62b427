import { type databaseEnvironment, tlsTexts } from '@streamstock/server-kit-config';
import type { z } from 'zod';
import type { PoolOptions } from './pool';

type DatabaseEnvironment = z.infer<z.ZodObject<typeof databaseEnvironment>>;

/** How a service reaches Postgres, by the `DATABASE_…` variables of its environment. */
export const databaseSettings = (
  environment: DatabaseEnvironment,
): Pick<PoolOptions, 'connectionString' | 'max' | 'ssl'> => ({
  connectionString: environment.DATABASE_URL,
  max: environment.DATABASE_POOL_SIZE,
  ...tls(environment),
});

function tls(environment: DatabaseEnvironment): Pick<PoolOptions, 'ssl'> {
  const { DATABASE_SSL_MODE, DATABASE_SSL_CA, DATABASE_SSL_CERT, DATABASE_SSL_KEY } = environment;
  if (DATABASE_SSL_MODE === 'disable') return {};
  return {
    ssl: {
      ...tlsTexts(DATABASE_SSL_CA, DATABASE_SSL_CERT, DATABASE_SSL_KEY),
      // Whether the certificate comes from a known CA is checked before and apart from this.
      ...(DATABASE_SSL_MODE === 'verify-ca' ? { checkServerIdentity: () => undefined } : {}),
    },
  };
}
