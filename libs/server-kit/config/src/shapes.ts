import { z } from 'zod';
import { signingAlgorithms } from './signing-algorithms';
import { flag, list, networks, pem, ratio, url, wholeNumber } from './values';

/** Spread these into the schema of a service: `z.object({ ...httpEnvironment, ...kafkaEnvironment })`. */
export const httpEnvironment = {
  PORT: wholeNumber(0, 65_535),
  /** The address to listen on; every address of the machine unless told. */
  HOST: z.string().min(1).default('0.0.0.0'),
  /** Largest request body, in bytes. */
  BODY_LIMIT_BYTES: wholeNumber(1_024, 100_000_000).default(1_048_576),
  /**
   * Whose `X-Forwarded-For` is believed about the address of a client; without it the address is that of the connection,
   * and behind a proxy all clients look like one.
   */
  TRUSTED_PROXIES: networks.optional(),
} as const;

export const kafkaEnvironment = {
  KAFKA_BROKERS: list,
  KAFKA_SSL: flag.default(false),
  /** PEM texts, usually given as `KAFKA_SSL_CA_FILE` and so on; without a CA the public ones count. */
  KAFKA_SSL_CA: pem.optional(),
  KAFKA_SSL_CERT: pem.optional(),
  KAFKA_SSL_KEY: pem.optional(),
  KAFKA_SASL_MECHANISM: z.enum(['plain', 'scram-sha-256', 'scram-sha-512']).optional(),
  KAFKA_SASL_USERNAME: z.string().optional(),
  KAFKA_SASL_PASSWORD: z.string().optional(),
} as const;

export const databaseEnvironment = {
  DATABASE_URL: url('postgresql:', 'postgres:'),
  DATABASE_POOL_SIZE: wholeNumber(1, 200).default(10),
  /**
   * `verify-full`: the server's certificate must come from a known CA and name the host of the URL; `verify-ca`: it
   * must come from a known CA. There is nothing in between: TLS that believes anybody is no protection.
   */
  DATABASE_SSL_MODE: z.enum(['disable', 'verify-ca', 'verify-full']).default('disable'),
  /** PEM texts, usually given as `DATABASE_SSL_CA_FILE` and so on; without a CA the public ones count. */
  DATABASE_SSL_CA: pem.optional(),
  DATABASE_SSL_CERT: pem.optional(),
  DATABASE_SSL_KEY: pem.optional(),
} as const;

export const redisEnvironment = {
  /** With `rediss:` the server's certificate must come from a known CA and name the host. */
  REDIS_URL: url('redis:', 'rediss:'),
  /** PEM texts, usually given as `REDIS_SSL_CA_FILE` and so on; without a CA the public ones count. */
  REDIS_SSL_CA: pem.optional(),
  REDIS_SSL_CERT: pem.optional(),
  REDIS_SSL_KEY: pem.optional(),
  /** Where they do not stand in the URL. A password without a name is that of the default user. */
  REDIS_USERNAME: z.string().optional(),
  REDIS_PASSWORD: z.string().optional(),
} as const;

const claimName = z.string().min(1).max(200);

/** Exactly one of the two JWKS variables must be there, and in production no `http:`; loadEnvironment checks it. */
export const authEnvironment = {
  NODE_ENV: z.string().optional(),
  AUTH_ISSUER: z.string(),
  AUTH_AUDIENCE: z.string(),
  AUTH_JWKS_FILE: z.string().optional(),
  AUTH_JWKS_URL: url('https:', 'http:').optional(),
  /** How tokens may be signed, comma separated. Only kinds with a public key: a shared secret would be everybody's. */
  AUTH_ALGORITHMS: list
    .pipe(z.array(z.enum(signingAlgorithms, { error: `must be among ${signingAlgorithms.join(', ')}` })))
    .default(['EdDSA', 'ES256']),
  /** Where the provider's tokens say what counts here; with dots it may lie deeper, as in `realm_access.roles`. */
  AUTH_CLAIM_TENANT: claimName.default('tenant'),
  AUTH_CLAIM_ROLES: claimName.default('roles'),
  AUTH_CLAIM_LOCATIONS: claimName.default('locations'),
} as const;

export const observabilityEnvironment = {
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Which of several copies of the service this is. */
  REPLICA: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,64}$/, 'must be 1 to 64 letters, digits, ".", "_" or "-"')
    .default('0'),
  TRACE_SAMPLE_RATIO: ratio.default(0.01),
  OTEL_EXPORTER_OTLP_ENDPOINT: url('http:', 'https:').optional(),
  SHUTDOWN_TIMEOUT_MS: wholeNumber(100, 300_000).default(10_000),
} as const;
