import { topics } from '@streamstock/contracts-events';
import { type BatchingProducer, tracedHeaders } from '@streamstock/server-kit-kafka';
import { ApplicationError } from '@streamstock/server-kit-errors';
import { killPoint } from '@streamstock/server-kit-kill-points';
import { inSpan } from '@streamstock/server-kit-observability';
import type { CommandWaiters } from './command-waiters';
import { commandOutcomes, waitSeconds } from './metrics';
import type { Outcome, WaitingCommand } from './waiting-command';
import type { WriteRequest } from './write-request';

export interface CommandRecord {
  readonly key: string;
  readonly value: unknown;
}

/** The one way of a command into Kafka, and of its outcome back to whoever asked. */
export class SubmitCommand {
  constructor(
    private readonly producer: Pick<BatchingProducer, 'send'>,
    private readonly waiters: CommandWaiters,
  ) {}

  /**
   * A repeat of a command that is still on its way shares its outcome.
   *
   * @throws ApplicationError `command.duplicate-body-differs`, or `service.unavailable` when too many wait.
   */
  async submit(write: WriteRequest, record: (write: WriteRequest) => CommandRecord): Promise<Outcome> {
    const begun = performance.now();
    const command = this.#onItsWay(write) ?? this.#open(write, record(write));
    const outcome = write.respondAsync ? await this.#acknowledged(command) : await this.waiters.wait(command);
    commandOutcomes.inc({ outcome: outcome.kind === 'decided' ? outcome.result.outcome : outcome.kind });
    waitSeconds.observe((performance.now() - begun) / 1_000);
    return outcome;
  }

  #onItsWay({ commandId, bodyHash }: WriteRequest): WaitingCommand | undefined {
    if (this.waiters.full) {
      throw new ApplicationError('service.unavailable', 'Too many requests are waiting.', {
        retryAfterSeconds: 1,
      });
    }
    const command = this.waiters.find(commandId);
    if (command && command.bodyHash !== bodyHash) {
      throw new ApplicationError(
        'command.duplicate-body-differs',
        'This Idempotency-Key was used with another body.',
        { field: 'Idempotency-Key', commandId },
      );
    }
    return command;
  }

  #open({ commandId, bodyHash }: WriteRequest, { key, value }: CommandRecord): WaitingCommand {
    return this.waiters.open(commandId, bodyHash, () =>
      inSpan(`send ${topics.commands.name}`, { kind: 'producer' }, async () => {
        killPoint('gateway.before-produce');
        await this.producer.send([
          { topic: topics.commands.name, key, value: JSON.stringify(value), ...tracedHeaders() },
        ]);
        killPoint('gateway.after-produce');
      }),
    );
  }

  async #acknowledged(command: WaitingCommand): Promise<Outcome> {
    try {
      await command.produced;
      return { kind: 'pending' };
    } catch (cause) {
      return { kind: 'unknown', cause };
    } finally {
      this.waiters.release(command);
    }
  }
}
