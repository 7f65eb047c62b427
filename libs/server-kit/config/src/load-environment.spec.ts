import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import {
  authEnvironment,
  databaseEnvironment,
  EnvironmentError,
  httpEnvironment,
  kafkaEnvironment,
  loadEnvironment,
  observabilityEnvironment,
  redisEnvironment,
} from './index';

const everything = z.object({
  ...httpEnvironment,
  ...kafkaEnvironment,
  ...databaseEnvironment,
  ...redisEnvironment,
  ...authEnvironment,
  ...observabilityEnvironment,
});

const complete = {
  PORT: '3001',
  KAFKA_BROKERS: 'one:9092, two:9092,',
  DATABASE_URL: 'postgresql://role:secret@localhost/streamstock',
  REDIS_URL: 'redis://localhost:6379',
  AUTH_ISSUER: 'https://issuer',
  AUTH_AUDIENCE: 'streamstock',
  AUTH_JWKS_FILE: '/keys/jwks.json',
};

const refusalOf = (source: NodeJS.ProcessEnv): EnvironmentError => {
  try {
    loadEnvironment(everything, source);
  } catch (error) {
    if (error instanceof EnvironmentError) return error;
    throw error;
  }
  throw new Error('the environment was accepted');
};

const secretFile = (content: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'environment-')), 'secret');
  writeFileSync(file, content);
  return file;
};

describe('how tokens may be signed', () => {
  it('is with key pairs only: a shared secret would let every service sign', () => {
    const load = (AUTH_ALGORITHMS: string) => loadEnvironment(everything, { ...complete, AUTH_ALGORITHMS });
    expect(load('RS256, ES256').AUTH_ALGORITHMS).toEqual(['RS256', 'ES256']);
    expect(refusalOf({ ...complete, AUTH_ALGORITHMS: 'RS256,HS256' }).message).toMatch(
      /AUTH_ALGORITHMS: must be among/,
    );
  });
});

describe('loadEnvironment', () => {
  it('parses values and fills in the defaults', () => {
    expect(loadEnvironment(everything, complete)).toMatchObject({
      PORT: 3001,
      KAFKA_BROKERS: ['one:9092', 'two:9092'],
      KAFKA_SSL: false,
      DATABASE_POOL_SIZE: 10,
      LOG_LEVEL: 'info',
      REPLICA: '0',
      TRACE_SAMPLE_RATIO: 0.01,
      SHUTDOWN_TIMEOUT_MS: 10_000,
    });
  });

  it('names every missing variable at once', () => {
    expect(
      refusalOf({})
        .faults.map(({ variable }) => variable)
        .sort(),
    ).toEqual(Object.keys(complete).sort());
  });

  it('names every wrong variable on a line of its own and repeats no value', () => {
    const { message } = refusalOf({
      ...complete,
      PORT: '70000',
      DATABASE_URL: 'mysql://role:hunter2@localhost',
      KAFKA_SSL: 'perhaps',
      TRACE_SAMPLE_RATIO: '1.5',
      LOG_LEVEL: 'loud-hunter2',
    });
    const lines = message.split('\n').slice(1);
    expect(lines.map((line) => line.trim().split(':')[0])).toEqual([
      'PORT',
      'KAFKA_SSL',
      'DATABASE_URL',
      'LOG_LEVEL',
      'TRACE_SAMPLE_RATIO',
    ]);
    expect(message).not.toMatch(/hunter2|70000|perhaps|1\.5/);
  });

  it('treats an empty value as missing', () => {
    expect(refusalOf({ ...complete, REDIS_URL: '' }).faults).toEqual([
      { variable: 'REDIS_URL', reason: 'is missing' },
    ]);
    expect(loadEnvironment(everything, { ...complete, LOG_LEVEL: '' }).LOG_LEVEL).toBe('info');
  });

  describe('secrets in files', () => {
    const { DATABASE_URL: _, ...withoutDatabase } = complete;

    it('reads the variable from the file, without its last line break', () => {
      const file = secretFile(`${complete.DATABASE_URL}\n`);
      const loaded = loadEnvironment(everything, { ...withoutDatabase, DATABASE_URL_FILE: file });
      expect(loaded.DATABASE_URL).toBe(complete.DATABASE_URL);
    });

    it('names the variable whose file cannot be read or is empty, once', () => {
      for (const file of ['/nowhere/at/all', secretFile('\n')]) {
        expect(refusalOf({ ...withoutDatabase, DATABASE_URL_FILE: file }).faults).toEqual([
          { variable: 'DATABASE_URL', reason: expect.stringContaining('DATABASE_URL_FILE') },
        ]);
      }
    });

    it('refuses a variable that is set in both ways', () => {
      const source = { ...complete, DATABASE_URL_FILE: secretFile('other') };
      expect(refusalOf(source).faults).toMatchObject([{ variable: 'DATABASE_URL' }]);
    });

    it('takes AUTH_JWKS_FILE for what it is: the path', () => {
      expect(loadEnvironment(everything, complete).AUTH_JWKS_FILE).toBe('/keys/jwks.json');
    });
  });
});
