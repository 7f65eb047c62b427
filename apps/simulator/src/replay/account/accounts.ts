import type { DecidedRow } from '../../api';
import { changeBy, type PlannedMovement } from '../plan/movement';
import { type KeyAccount, newAccount } from './key-account';

/** Rows so far, by what became of them. */
export interface Outcomes {
  decided: number;
  accepted: number;
  /** Rows that were refused or not understood, by code. */
  readonly refused: Record<string, number>;
  /** Answers that tell of another level than these movements lead to: somebody else moved the same stock. */
  foreign: number;
}

/** What can be kept and taken up again. */
export interface AccountsState {
  readonly outcomes: Outcomes;
  readonly keys: readonly Omit<KeyAccount, 'demanded'>[];
}

/** Keeps the books of a replay: what each stock key must come to, and what the API made of it. */
export class Accounts {
  readonly keys: readonly KeyAccount[];
  readonly outcomes: Outcomes;

  constructor(keys: number, state?: AccountsState) {
    this.keys = Array.from({ length: keys }, (_, key) => ({ ...newAccount(), ...state?.keys[key] }));
    const { refused, ...counts } = state?.outcomes ?? { decided: 0, accepted: 0, refused: {}, foreign: 0 };
    this.outcomes = { ...counts, refused: { ...refused } };
  }

  get state(): AccountsState {
    return {
      outcomes: this.outcomes,
      keys: this.keys.map(({ before, accepted, version }) => ({ before, accepted, version })),
    };
  }

  /** Units that a stock key must gain. */
  demand(key: number, units: number): void {
    this.#of(key).demanded += units;
  }

  /** What became of a movement, once for each. @throws Error when the answer is about another one */
  decide(movement: PlannedMovement, answer: DecidedRow): void {
    const { outcomes } = this;
    outcomes.decided += 1;
    if (answer.outcome !== 'accepted') {
      outcomes.refused[answer.code] = (outcomes.refused[answer.code] ?? 0) + 1;
      return;
    }
    if (answer.onHandChange !== changeBy(movement)) throw new Error('An answer is about another movement');
    const account = this.#of(movement.key);
    outcomes.accepted += 1;
    account.before ??= answer.onHand - answer.onHandChange;
    account.accepted += answer.onHandChange;
    account.version = answer.version;
    if (answer.onHand !== account.before + account.accepted) outcomes.foreign += 1;
  }

  #of(key: number): KeyAccount {
    const account = this.keys[key];
    if (account === undefined) throw new Error(`There is no stock key ${String(key)}`);
    return account;
  }
}
