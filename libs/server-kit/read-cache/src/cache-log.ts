/** The part of a pino logger that the cache needs. */
export interface CacheLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}
