import { BaseRpcContext, type CustomTransportStrategy, Server } from '@nestjs/microservices';
import type { Status } from '@streamstock/server-kit-observability';
import { isObservable, lastValueFrom } from 'rxjs';
import { ConsumerRuntime } from '../consumer/consumer-runtime';
import type { ConsumerOptions } from '../consumer/runtime-options';
import type { RecordBatch } from '../record';

export type KafkaStrategyOptions = ConsumerOptions;

/** Consumes whole batches per partition through Nest controllers, see `@ConsumeBatch`. */
export class KafkaStrategy extends Server implements CustomTransportStrategy {
  /** The runtime reports a handler's failure; Nest must not report it once more. */
  override readonly propagatesEventHandlerErrors = true;
  private readonly runtime: ConsumerRuntime;

  constructor(private readonly options: KafkaStrategyOptions) {
    super();
    this.runtime = new ConsumerRuntime(options, (batch) => this.handle(batch));
  }

  /** Calls back at once: an unreachable broker is waited for in the background, unready meanwhile. */
  listen(callback: (error?: unknown) => void): void {
    const orphans = this.topics().filter((topic) => !this.messageHandlers.has(topic));
    if (orphans.length > 0) {
      callback(new Error(`${this.options.groupId}: no @ConsumeBatch handler for ${orphans.join(', ')}`));
      return;
    }
    this.runtime.start();
    callback();
  }

  /** Stops fetching, waits for the handlers, commits, leaves the group. Repeatable. */
  close(): Promise<void> {
    return this.runtime.close();
  }

  /** Progress within the limit, nothing to do, or an outage that is being waited out. */
  liveness(): Status {
    return this.runtime.liveness();
  }

  /** In the group and reading. */
  readiness(): Status {
    return this.runtime.readiness();
  }

  override on(): never {
    throw new Error('a consumer has no events to listen to: use onAssigned and onRejoin');
  }

  override unwrap(): never {
    throw new Error('the client behind this transport is not exposed');
  }

  private topics(): string[] {
    return [...new Set(this.options.messages.map((message) => message.topic.name))];
  }

  private async handle(batch: RecordBatch): Promise<void> {
    const handler = this.messageHandlers.get(batch.topic);
    if (!handler) throw new Error(`no handler for ${batch.topic}`);
    const result: unknown = await handler(batch, new BaseRpcContext([batch]));
    if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
  }
}
