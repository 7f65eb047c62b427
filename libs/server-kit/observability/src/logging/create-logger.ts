import { type DestinationStream, pino } from 'pino';
import { currentScope } from '../scope';
import { failureFields } from './failure-fields';

export type Logger = pino.Logger;

export interface LoggerOptions {
  readonly service: string;
  readonly level: string;
  readonly replica?: string;
}

/** JSON lines with the correlation id and the trace of the work at hand. */
export function createLogger(options: LoggerOptions, destination?: DestinationStream): Logger {
  const { service, level, replica } = options;
  return pino(
    {
      level,
      base: replica === undefined ? { service } : { service, replica },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: scopeFields,
      redact: { paths: secretPaths, censor: '[redacted]' },
      serializers: { err: failureFields, error: failureFields },
    },
    destination ?? pino.destination({ fd: 1, sync: true }),
  );
}

const secretPaths = [
  'authorization',
  'cookie',
  'token',
  'password',
  '*.authorization',
  '*.cookie',
  '*.token',
  '*.password',
];

function scopeFields(): Record<string, string> {
  const scope = currentScope();
  const fields: Record<string, string> = {};
  if (scope?.correlationId !== undefined) fields['correlationId'] = scope.correlationId;
  if (scope?.span !== undefined) fields['traceId'] = scope.span.spanContext().traceId;
  return fields;
}
