import type { Provider } from '@nestjs/common';
import { BatchingProducer } from '@streamstock/server-kit-kafka';
import { gauge } from '@streamstock/server-kit-observability';
import { Shutdown } from '@streamstock/server-kit-service';
import { Redis } from 'ioredis';
import type { Environment } from '../environment';
import { AnswerWrite } from './answer-write';
import { CommandWaiters } from './command-waiters';
import { PendingCommands } from './pending-commands';
import { SubmitCommand } from './submit-command';

/** How long a shutdown waits for outcomes before it answers 202, in milliseconds. */
const graceMs = 1_500;

export const commandProviders = (environment: Environment): Provider[] => [
  {
    provide: CommandWaiters,
    inject: [Shutdown],
    useFactory: (shutdown: Shutdown) => {
      const waiters = new CommandWaiters({
        timeoutMs: environment.RESULT_TIMEOUT_MS,
        maxWaiters: environment.MAX_WAITING_WRITES,
      });
      gauge({
        name: 'gateway_waiting_writes',
        help: 'Writes that wait for their outcome',
        collect: (waiting) => waiting.set(waiters.size),
      });
      shutdown.onShutdown('serve', () => waiters.close(graceMs));
      return waiters;
    },
  },
  { provide: PendingCommands, inject: [Redis], useFactory: (redis: Redis) => new PendingCommands(redis) },
  {
    provide: SubmitCommand,
    inject: [BatchingProducer, CommandWaiters],
    useFactory: (producer: BatchingProducer, waiters: CommandWaiters) => new SubmitCommand(producer, waiters),
  },
  {
    provide: AnswerWrite,
    inject: [PendingCommands],
    useFactory: (pending: PendingCommands) => new AnswerWrite(pending),
  },
];
