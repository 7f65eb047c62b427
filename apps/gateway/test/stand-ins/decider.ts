import {
  type CommandResult,
  commandsDecided,
  type CreateLocationData,
  type CreateProductData,
  type Envelope,
  recordMovements,
  type RecordMovementsData,
  type Refusal,
  topics,
} from '@streamstock/contracts-events';
import { aMessage } from '@streamstock/server-kit-testing';
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

  /** How commands that are not known yet are decided from now on. */
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
    const result = this.#resultOf(message);
    if (result === undefined) return;
    const answer = aMessage(
      commandsDecided,
      { results: [result] },
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
    const result =
      decision === 'accept' ? accepted(message, commandId, bodyHash) : refused(commandId, bodyHash, decision);
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

const identityOf = ({ type, data }: Envelope): { commandId: string; bodyHash: string } => {
  if (type !== recordMovements.type) return data as CreateProductData | CreateLocationData;
  const [row] = (data as RecordMovementsData).rows;
  if (row === undefined) throw new Error('A command without rows');
  return row;
};

function accepted(message: Envelope, commandId: string, bodyHash: string): CommandResult {
  return { commandId, bodyHash, outcome: 'accepted', accepted: madeBy(message) };
}

function madeBy({
  type,
  id,
  data,
  recordedAt,
}: Envelope): Extract<CommandResult, { outcome: 'accepted' }>['accepted'] {
  if (type === 'CreateProduct') {
    return { kind: 'product', id: (data as CreateProductData).product.productId, version: 1, recordedAt };
  }
  if (type === 'CreateLocation') {
    return { kind: 'location', id: (data as CreateLocationData).location.locationId, version: 1, recordedAt };
  }
  const [row] = (data as RecordMovementsData).rows;
  if (row === undefined) throw new Error('A command without rows');
  const { productId, locationId, quantity } = row;
  return {
    kind: 'movement',
    movementId: id,
    type: row.type,
    productId,
    locationId,
    quantity,
    onHand: 100,
    available: 100,
    version: 1,
    recordedAt,
  };
}
