import { pino } from 'pino';

/**
 * What libraries hang on their errors and no log may tell: the arguments of a Redis command (a password, a token), the
 * claims of a token that was refused.
 */
const untold = ['command', 'payload', 'previousErrors', 'lastNodeError'];

/** An error and its causes as fields of a log line. */
export function failureFields(error: unknown): unknown {
  return error instanceof Error ? told(pino.stdSerializers.errWithCause(error)) : error;
}

function told(fields: object): object {
  const kept = Object.entries(fields).filter(([name]) => !untold.includes(name));
  return Object.fromEntries(
    kept.map(([name, value]: [string, unknown]) => {
      if (name === 'cause' && isFields(value)) return [name, told(value)];
      if (name === 'aggregateErrors' && Array.isArray(value))
        return [name, value.map((one: unknown) => (isFields(one) ? told(one) : one))];
      return [name, value];
    }),
  );
}

const isFields = (value: unknown): value is object => typeof value === 'object' && value !== null;
