import type { Logger } from '@streamstock/server-kit-observability';

/**
 * The first SIGTERM or SIGINT aborts the signal that is returned; a second one, or no end within `withinMs` after the
 * first, ends the process at once. So does an error that nobody caught.
 */
export function ownJobProcess(logger: Logger, withinMs: number): AbortSignal {
  const stopping = new AbortController();
  const onSignal = (name: NodeJS.Signals): void => {
    if (stopping.signal.aborted) process.exit(1);
    logger.info({ reason: name }, 'stopping after the chunk at hand');
    stopping.abort(new Error(`stopped by ${name}`));
    setTimeout(() => {
      logger.fatal({ withinMs }, 'the chunk at hand did not end in time');
      process.exit(1);
    }, withinMs).unref();
  };
  const onError = (reason: string, error: unknown): void => {
    logger.fatal({ err: error }, reason);
    process.exit(1);
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  process.on('uncaughtException', (error) => {
    onError('uncaught exception', error);
  });
  process.on('unhandledRejection', (error) => {
    onError('unhandled rejection', error);
  });
  return stopping.signal;
}
