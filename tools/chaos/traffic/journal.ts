/** What a client was told about one command, once and for all. */
export type Answer = Accepted | Refused;

/** One movement as a client was told of it. */
export interface ToldMovement {
  readonly movementId: string;
  readonly productId: string;
  readonly locationId: string;
  readonly onHandChange: number;
  readonly onHand: number;
  readonly version: number;
}

export interface Accepted {
  readonly outcome: 'accepted';
  readonly commandId: string;
  /** One, or as many as the command had rows; two for each line of a transfer. */
  readonly movements: readonly ToldMovement[];
}

export interface Refused {
  readonly outcome: 'refused';
  readonly commandId: string;
  readonly code: string;
}

/** Everything the clients of a tenant asked and were told: the side of the truth outside of the system. */
export class Journal {
  readonly #answers = new Map<string, Answer>();
  readonly #contradictions: string[] = [];
  readonly #unexpected: string[] = [];
  #open = 0;
  #repeats = 0;

  /** A client has begun to ask; every begun question must be answered. */
  asked(questions = 1): void {
    this.#open += questions;
  }

  answered(answer: Answer): void {
    this.#open -= 1;
    const known = this.#answers.get(answer.commandId);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(answer)) {
      this.#contradictions.push(`${answer.commandId} was ${known.outcome}, then ${answer.outcome}`);
    }
    this.#answers.set(answer.commandId, answer);
  }

  /** The same question had to be asked again. */
  repeated(): void {
    this.#repeats += 1;
  }

  /** An answer that no client should ever get. */
  startled(what: string): void {
    this.#unexpected.push(what);
  }

  get answers(): ReadonlyMap<string, Answer> {
    return this.#answers;
  }

  get contradictions(): readonly string[] {
    return this.#contradictions;
  }

  get unexpected(): readonly string[] {
    return this.#unexpected;
  }

  /** Questions without an outcome. */
  get open(): number {
    return this.#open;
  }

  get repeats(): number {
    return this.#repeats;
  }

  get accepted(): Accepted[] {
    return [...this.#answers.values()].filter((answer) => answer.outcome === 'accepted');
  }

  get refused(): Refused[] {
    return [...this.#answers.values()].filter((answer) => answer.outcome === 'refused');
  }
}
