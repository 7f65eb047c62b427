import type { Logger } from 'pino';
import { backOff } from '../client/back-off';
import { pause } from '../client/wait';
import type { WrittenRecord } from './outgoing';

/** One producer generation; thrown away at its first failure. */
export interface Session {
  readonly connected: boolean;
  connect(): Promise<void>;
  write(records: readonly WrittenRecord[], milliseconds: number): Promise<void>;
  close(): Promise<void>;
  abandon(): void;
}

export interface SessionHolderOptions {
  readonly name: string;
  readonly open: () => Session;
  readonly logger: Logger;
}

/** The producer in use, its replacement, and whether Kafka takes records from it. */
export class SessionHolder {
  private session: Session | undefined;
  private connecting: Promise<void> | undefined;
  private readonly closing = new AbortController();

  constructor(private readonly options: SessionHolderOptions) {}

  get connected(): boolean {
    return this.session?.connected === true;
  }

  get closed(): boolean {
    return this.closing.signal.aborted;
  }

  current(): Session {
    this.session ??= this.options.open();
    return this.session;
  }

  /** Throws the producer away and connects a new one in the background, so that health recovers without traffic. */
  replace(reason: unknown): void {
    const { logger, name } = this.options;
    if (this.connected) logger.error({ err: reason, producer: name }, 'producing failed, connecting anew');
    this.session?.abandon();
    this.session = undefined;
    if (!this.closed) void this.connect();
  }

  /** Waits for an unreachable broker until `close`. */
  connect(): Promise<void> {
    this.connecting ??= this.connectAtLast().finally(() => {
      this.connecting = undefined;
    });
    return this.connecting;
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.session?.close();
    this.session = undefined;
  }

  private async connectAtLast(): Promise<void> {
    for (let attempt = 0; !this.closed; attempt++) {
      const session = this.current();
      try {
        await session.connect();
        this.options.logger.info({ producer: this.options.name }, 'producer connected');
        return;
      } catch {
        if (this.session === session) this.session = undefined;
        session.abandon();
        await pause(backOff(attempt), this.closing.signal);
      }
    }
  }
}
