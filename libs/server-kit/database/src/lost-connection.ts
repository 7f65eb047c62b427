import { errorChain } from './error-chain';

const socketCodes = new Set([
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

/** The other side is not who it should be, or TLS fails otherwise: nothing was said yet. */
const untrusted =
  /^(?:ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|SELF_SIGNED_CERT_|DEPTH_ZERO_|INVALID_CA$|HOSTNAME_MISMATCH$)/;

/** The server ended the session: shutdown, crash, starting up, idle session. */
const sessionStates = /^(?:08|57P0)/;

/** `pg` reports these by text alone. */
const clientMessages = [
  'Connection terminated',
  'Connection ended unexpectedly',
  'Client has encountered a connection error',
  'Client was closed and is not queryable',
  'Query read timeout',
  'timeout exceeded when trying to connect',
  'timeout expired',
  'The server does not support SSL connections',
  'There was an error establishing an SSL connection',
];

/** Whether nothing more can be said over this connection, not even ROLLBACK. */
export function isLostConnection(error: unknown): boolean {
  return errorChain(error).some(
    ({ code, message }) =>
      (code !== undefined && (socketCodes.has(code) || sessionStates.test(code) || untrusted.test(code))) ||
      clientMessages.some((known) => message.startsWith(known)),
  );
}

/**
 * A new table layout makes running sessions refuse their old prepared statements (0A000), and behind a pooler they may
 * be gone (26000): the next connection does not know them and is well.
 */
export function hasStaleStatements(error: unknown): boolean {
  return errorChain(error).some(
    ({ code, message }) => code === '26000' || message.includes('cached plan must not change result type'),
  );
}
