/** The part of a pino logger that the storage libraries need. */
export interface Log {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

const nothing = (): void => undefined;

/** For callers that give no logger. */
export const silent: Log = { info: nothing, warn: nothing, error: nothing };
