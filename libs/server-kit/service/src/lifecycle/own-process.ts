import type { CreatedService } from '../create-service';

/**
 * SIGTERM or SIGINT shuts the service down, a second signal exits at once. An error that nobody caught, and a boot that
 * waiting cannot mend, end the process with a failure after the same orderly shutdown.
 */
export function ownProcess(service: CreatedService): void {
  let ending = false;
  const end = (reason: string, failed: boolean): void => {
    if (ending) return;
    ending = true;
    service.logger.info({ reason }, 'shutting down');
    void service.close().then(
      (clean) => process.exit(failed || !clean ? 1 : 0),
      () => process.exit(1),
    );
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    if (ending) process.exit(1);
    end(signal, false);
  };
  const onError = (reason: string, error: unknown): void => {
    service.logger.fatal({ err: error }, reason);
    end(reason, true);
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  process.on('uncaughtException', (error) => {
    onError('uncaught exception', error);
  });
  process.on('unhandledRejection', (error) => {
    onError('unhandled rejection', error);
  });
  service.ready.catch((error: unknown) => {
    if (!ending) onError('boot failed', error);
  });
}
