import type { CommandResult } from '@streamstock/contracts-events';
import type { Outcome, Waiter, WaitingCommand } from './waiting-command';

export interface CommandWaitersOptions {
  readonly timeoutMs: number;
  readonly maxWaiters: number;
}

/** Who waits for which command on this replica. Bounded; every waiter is answered once, at the latest after `timeoutMs`. */
export class CommandWaiters {
  readonly #commands = new Map<string, WaitingCommand>();
  /** In order of their deadlines, since all wait equally long. */
  readonly #waiters = new Set<Waiter>();
  #timer: NodeJS.Timeout | undefined;
  #closed = false;
  #whenEmpty: (() => void) | undefined;

  constructor(private readonly options: CommandWaitersOptions) {}

  get size(): number {
    return this.#waiters.size;
  }

  get full(): boolean {
    return this.#closed || this.#waiters.size >= this.options.maxWaiters;
  }

  find(commandId: string): WaitingCommand | undefined {
    return this.#commands.get(commandId);
  }

  /** Starts to wait for a command that is sent by `send`; nothing can arrive before it is known here. */
  open(commandId: string, bodyHash: string, send: () => Promise<void>): WaitingCommand {
    const produced = send();
    const command: WaitingCommand = {
      commandId,
      bodyHash,
      produced,
      acknowledged: false,
      waiters: new Set(),
    };
    this.#commands.set(commandId, command);
    produced.then(
      () => (command.acknowledged = true),
      (cause: unknown) => this.#end(command, { kind: 'unknown', cause }),
    );
    return command;
  }

  wait(command: WaitingCommand): Promise<Outcome> {
    return new Promise((answer) => {
      const waiter: Waiter = { deadline: performance.now() + this.options.timeoutMs, command, answer };
      command.waiters.add(waiter);
      this.#waiters.add(waiter);
      this.#timer ??= setTimeout(this.#expire, this.options.timeoutMs);
    });
  }

  /** Forgets a command that nobody waits for, once Kafka has it. */
  release(command: WaitingCommand): void {
    if (command.waiters.size === 0 && this.#commands.get(command.commandId) === command) {
      this.#commands.delete(command.commandId);
    }
  }

  /** A result for the same id with another body belongs to another request. */
  decide(result: CommandResult): void {
    const command = this.#commands.get(result.commandId);
    if (command?.bodyHash === result.bodyHash) this.#end(command, { kind: 'decided', result });
  }

  /** Takes nobody in any more; resolves when nobody waits, at the latest after `graceMs`, when the rest is answered undecided. */
  async close(graceMs: number): Promise<void> {
    this.#closed = true;
    if (this.#waiters.size > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, graceMs);
        this.#whenEmpty = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    clearTimeout(this.#timer);
    for (const command of [...this.#commands.values()]) this.#end(command, undecided(command));
  }

  #end(command: WaitingCommand, outcome: Outcome): void {
    if (this.#commands.get(command.commandId) === command) this.#commands.delete(command.commandId);
    for (const waiter of command.waiters) {
      this.#waiters.delete(waiter);
      waiter.answer(outcome);
    }
    command.waiters.clear();
    if (this.#waiters.size === 0) this.#whenEmpty?.();
  }

  readonly #expire = (): void => {
    this.#timer = undefined;
    const now = performance.now();
    for (const waiter of this.#waiters) {
      if (waiter.deadline > now) {
        this.#timer = setTimeout(this.#expire, waiter.deadline - now);
        return;
      }
      this.#waiters.delete(waiter);
      waiter.command.waiters.delete(waiter);
      waiter.answer(undecided(waiter.command));
      this.release(waiter.command);
    }
  };
}

/** What can be said of a command without a result: it is on its way only once Kafka has it. */
const undecided = ({ acknowledged }: WaitingCommand): Outcome =>
  acknowledged ? { kind: 'pending' } : { kind: 'unknown', cause: new Error('Not acknowledged in time') };
