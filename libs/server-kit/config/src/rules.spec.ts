import { z } from 'zod';
import {
  authEnvironment,
  databaseEnvironment,
  EnvironmentError,
  type EnvironmentFault,
  kafkaEnvironment,
  loadEnvironment,
  redisEnvironment,
} from './index';

const schema = z.object({
  ...kafkaEnvironment,
  ...databaseEnvironment,
  ...redisEnvironment,
  ...authEnvironment,
});
const pem = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';
const complete = {
  KAFKA_BROKERS: 'one:9092',
  DATABASE_URL: 'postgresql://role@localhost/streamstock',
  REDIS_URL: 'redis://localhost:6379',
  AUTH_ISSUER: 'https://issuer',
  AUTH_AUDIENCE: 'streamstock',
  AUTH_JWKS_FILE: '/keys/jwks.json',
};
const everythingSecured = {
  KAFKA_SSL: 'true',
  KAFKA_SSL_CA: pem,
  KAFKA_SSL_CERT: pem,
  KAFKA_SSL_KEY: pem,
  KAFKA_SASL_MECHANISM: 'scram-sha-512',
  KAFKA_SASL_USERNAME: 'inventory',
  KAFKA_SASL_PASSWORD: 'hunter2',
  DATABASE_SSL_MODE: 'verify-full',
  DATABASE_SSL_CA: pem,
  DATABASE_SSL_CERT: pem,
  DATABASE_SSL_KEY: pem,
  REDIS_URL: 'rediss://localhost:6380',
  REDIS_SSL_CA: pem,
  REDIS_SSL_CERT: pem,
  REDIS_SSL_KEY: pem,
  REDIS_USERNAME: 'inventory',
  REDIS_PASSWORD: 'hunter2',
};

const readable = {
  KAFKA_SASL_MECHANISM: 'plain',
  KAFKA_SASL_USERNAME: 'inventory',
  KAFKA_SASL_PASSWORD: 'hunter2',
};

const faultsOf = (changes: NodeJS.ProcessEnv): readonly EnvironmentFault[] => {
  try {
    loadEnvironment(schema, { ...complete, ...changes });
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.faults;
    throw error;
  }
};

describe('rules between variables', () => {
  it('accept what is whole', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf(everythingSecured)).toEqual([]);
    expect(faultsOf({ AUTH_JWKS_FILE: '', AUTH_JWKS_URL: 'http://issuer/jwks' })).toEqual([]);
    expect(
      faultsOf({ AUTH_JWKS_FILE: '', AUTH_JWKS_URL: 'https://issuer/jwks', NODE_ENV: 'production' }),
    ).toEqual([]);
    expect(faultsOf({ KAFKA_SSL: 'true', DATABASE_SSL_MODE: 'verify-ca' })).toEqual([]);
    expect(faultsOf({ REDIS_URL: 'redis://name:secret@localhost', REDIS_PASSWORD: '' })).toEqual([]);
    expect(faultsOf({ REDIS_URL: 'redis://name@localhost', REDIS_PASSWORD: 'secret' })).toEqual([]);
    expect(
      faultsOf({ DATABASE_URL: 'postgresql://role@localhost/ssl_mode?application_name=sslmode' }),
    ).toEqual([]);
  });

  it.each([
    ['both sources of keys', { AUTH_JWKS_URL: 'https://issuer/jwks' }, 'AUTH_JWKS_FILE'],
    ['no source of keys', { AUTH_JWKS_FILE: '' }, 'AUTH_JWKS_FILE'],
    [
      'keys in the clear, in production',
      { AUTH_JWKS_FILE: '', AUTH_JWKS_URL: 'HTTP://localhost/jwks', NODE_ENV: 'production' },
      'AUTH_JWKS_URL',
    ],
    ['a mechanism alone', { KAFKA_SASL_MECHANISM: 'scram-sha-256' }, 'KAFKA_SASL_USERNAME'],
    ['a certificate of Kafka without key', { KAFKA_SSL: 'true', KAFKA_SSL_CERT: pem }, 'KAFKA_SSL_KEY'],
    ['a CA for a Kafka without TLS', { KAFKA_SSL_CA: pem }, 'KAFKA_SSL_CA'],
    ['a password that Kafka gets in the clear', readable, 'KAFKA_SASL_MECHANISM'],
    [
      'a key of Postgres without certificate',
      { DATABASE_SSL_MODE: 'verify-full', DATABASE_SSL_KEY: pem },
      'DATABASE_SSL_CERT',
    ],
    ['a CA for a Postgres without TLS', { DATABASE_SSL_CA: pem }, 'DATABASE_SSL_CA'],
    [
      'a certificate for a Postgres without TLS',
      { DATABASE_SSL_MODE: 'disable', DATABASE_SSL_CERT: pem, DATABASE_SSL_KEY: pem },
      'DATABASE_SSL_CERT',
    ],
    ['TLS that believes anybody', { DATABASE_SSL_MODE: 'require' }, 'DATABASE_SSL_MODE'],
    ['a CA for a Redis without TLS', { REDIS_SSL_CA: pem }, 'REDIS_SSL_CA'],
    [
      'a certificate of Redis without key',
      { REDIS_URL: 'rediss://localhost', REDIS_SSL_CERT: pem },
      'REDIS_SSL_KEY',
    ],
    ['a name without password', { REDIS_USERNAME: 'inventory' }, 'REDIS_PASSWORD'],
    [
      'two passwords of Redis',
      { REDIS_URL: 'redis://:one@localhost', REDIS_PASSWORD: 'two' },
      'REDIS_PASSWORD',
    ],
    [
      'the name of a file as the text in it',
      { KAFKA_SSL: 'true', KAFKA_SSL_CA: '/etc/ca.pem' },
      'KAFKA_SSL_CA',
    ],
  ])('refuse %s', (_what, changes, variable) => {
    expect(faultsOf(changes).map((fault) => fault.variable)).toEqual([variable]);
  });

  it.each(['sslmode=disable', 'a=b&ssl=true', 'sslrootcert=/ca', 'uselibpqcompat=true'])(
    'refuse a database URL with %s',
    (parameters) => {
      const faults = faultsOf({ DATABASE_URL: `${complete.DATABASE_URL}?${parameters}` });
      expect(faults.map((fault) => fault.variable)).toEqual(['DATABASE_URL']);
    },
  );
});
