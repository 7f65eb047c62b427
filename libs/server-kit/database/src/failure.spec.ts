import { describe, expect, test } from '@jest/globals';
import { BeginFailed } from './begin-failed';
import { failureOf, isConflict } from './failure';
import { isLostConnection } from './lost-connection';

const withCode = (code: string, message = 'refused') => Object.assign(new Error(message), { code });

describe('failureOf', () => {
  test.each([
    '08006',
    '40001',
    '40P01',
    '53300',
    '53100',
    '57P01',
    '57P02',
    '57P03',
    '57014',
    '58030',
    '25006',
    '28P01',
    '42P01',
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'ENOTFOUND',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'CERT_HAS_EXPIRED',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'ERR_SSL_TLSV1_ALERT_UNKNOWN_CA',
    'P2034',
    'P1001',
  ])('%s is waited out', (code) => {
    expect(failureOf(withCode(code))).toBe('transient');
  });

  test.each(['22001', '22P02', '22021', '23505', '23514', '54000'])('%s is about the data', (code) => {
    expect(failureOf(withCode(code))).toBe('data');
  });

  test.each(['42601', '42703', '25P02', '21000', 'P0001', 'ERR_INVALID_ARG_TYPE'])('%s is a bug', (code) => {
    expect(failureOf(withCode(code))).toBe('bug');
  });

  test.each([
    'Connection terminated',
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'Client has encountered a connection error and is not queryable',
    'Query read timeout',
    'timeout exceeded when trying to connect',
    'The server does not support SSL connections',
  ])('"%s" is waited out and leaves no usable connection', (message) => {
    expect(failureOf(new Error(message))).toBe('transient');
    expect(isLostConnection(new Error(message))).toBe(true);
  });

  test('looks into causes, aggregates and driver adapters', () => {
    expect(failureOf(new Error('outer', { cause: withCode('40P01') }))).toBe('transient');
    expect(failureOf(new AggregateError([withCode('ECONNREFUSED')]))).toBe('transient');
    expect(failureOf(new Error('adapter', { cause: { originalCode: '23505' } }))).toBe('data');
  });

  test('a transaction that never began says nothing about its work', () => {
    expect(failureOf(new BeginFailed(new Error('anything')))).toBe('transient');
  });

  test('a stale prepared statement needs a new connection, any other 0A000 is a bug', () => {
    expect(failureOf(withCode('0A000', 'cached plan must not change result type'))).toBe('transient');
    expect(failureOf(withCode('0A000'))).toBe('bug');
  });

  test.each([
    'could not open relation with OID 16385',
    'cache lookup failed for relation 16385',
    'tuple concurrently updated',
  ])('a table that was replaced meanwhile is met again as the new one: %s', (message) => {
    expect(failureOf(withCode('XX000', message))).toBe('transient');
    expect(failureOf(withCode('XX000', `unexpected: ${message}`))).toBe('bug');
  });

  test.each([undefined, null, 'text', 7, new TypeError('x is undefined')])('%p is a bug', (error) => {
    expect(failureOf(error)).toBe('bug');
  });

  test('an error that causes itself ends', () => {
    const error = new Error('loop');
    error.cause = error;
    expect(failureOf(error)).toBe('bug');
  });
});

test('conflicts are told from outages', () => {
  expect(isConflict(withCode('40P01'))).toBe(true);
  expect(isConflict(withCode('40001'))).toBe(true);
  expect(isConflict(withCode('57P01'))).toBe(false);
  expect(isLostConnection(withCode('40P01'))).toBe(false);
});
