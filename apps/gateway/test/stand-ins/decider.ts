import {
  type CommandResult,
  commandsDecided,
  type Envelope,
  recordMovements,
  type RecordMovementsData,
  type Refusal,
  topics,
} from '@streamstock/contracts-events';
import { aMessage } from '@streamstock/server-kit-testing';
import { acceptedAs } from './accepted-as';
import { testKafka } from './kafka';
import { type ReadMessage, readTopic } from './topic-reader';

type Decision = 'accept' | 'silence' | Refusal;

/** Plays inventory-command on the real topics, for the tenants of one test run only. */
export class Decider {
  readonly received: ReadMessage[] = [];
  readonly #inbox = new Map<string, CommandResult>();
  readonly #producer = testKafka.producer();
  #decide: (message: Envelope) => Decision = () => 'accept';
  #close: () => Promise<void> = () => Promise.resolve();

  private constructor(private readonly tenantPrefix: string) {}

  static async start(tenantPrefix: string): Promise<Decider> {
    const decider = new Decider(tenantPrefix);
    await decider.#producer.connect();
    const reader = await readTopic(topics.commands, (read) => decider.#onCommand(read));
    decider.#close = async () => {
      await reader.close();
      await decider.#producer.disconnect();
    };
    return decider;
  }

  /** How commands that are not known yet are decided from now on. Each row of a record is asked about by itself. */
  decides(decide: (message: Envelope) => Decision): void {
    this.#decide = decide;
  }

  commandsOf(tenantId: string): ReadMessage[] {
    return this.received.filter(({ message }) => message.tenantId === tenantId);
  }

  outcomeOf(commandId: string): CommandResult | undefined {
    return this.#inbox.get(commandId);
  }

  close(): Promise<void> {
    return this.#close();
  }

  async #onCommand(read: ReadMessage): Promise<void> {
    const { message } = read;
    if (!message.tenantId.startsWith(this.tenantPrefix)) return;
    this.received.push(read);
    const decided = commandsIn(message).map((command) => this.#resultOf(command));
    const results = decided.filter((result) => result !== undefined);
    if (results.length < decided.length) return;
    const answer = aMessage(
      commandsDecided,
      { results },
      { tenantId: message.tenantId, key: message.id, causationId: message.id },
    );
    await this.#producer.send({
      topic: topics.commandResults.name,
      messages: [{ key: answer.key, value: JSON.stringify(answer) }],
    });
  }

  #resultOf(message: Envelope): CommandResult | undefined {
    const { commandId, bodyHash } = identityOf(message);
    const known = this.#inbox.get(commandId);
    if (known?.bodyHash === bodyHash) return known;
    if (known)
      return refused(commandId, bodyHash, { code: 'command.duplicate-body-differs', detail: 'Known.' });
    const decision = this.#decide(message);
    if (decision === 'silence') return undefined;
    const result: CommandResult =
      decision === 'accept'
        ? { commandId, bodyHash, outcome: 'accepted', accepted: acceptedAs(message) }
        : refused(commandId, bodyHash, decision);
    this.#inbox.set(commandId, result);
    return result;
  }
}

const refused = (commandId: string, bodyHash: string, refusal: Refusal): CommandResult => ({
  commandId,
  bodyHash,
  outcome: 'refused',
  refusal,
});

/** A record of independent rows is many commands, each as if it had come alone. */
const commandsIn = (message: Envelope): Envelope[] =>
  message.type === recordMovements.type
    ? (message.data as RecordMovementsData).rows.map((row) => ({ ...message, data: { rows: [row] } }))
    : [message];

interface CommandIdentity {
  readonly commandId: string;
  readonly bodyHash: string;
}

const identityOf = ({ type, data }: Envelope): CommandIdentity => {
  if (type !== recordMovements.type) return data as CommandIdentity;
  const [row] = (data as RecordMovementsData).rows;
  if (row === undefined) throw new Error('A command without rows');
  return row;
};
