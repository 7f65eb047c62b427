import { answers, oneOutcome } from './invariants/answers';
import { cache } from './invariants/cache';
import {
  commandOnce,
  ledgerSums,
  neverNegative,
  timeForward,
  transfersBalanced,
  versionsGapless,
} from './invariants/ledger';
import { catalogue, eventList, readModel, rollUps } from './invariants/read-model';
import {
  movementsPublished,
  newestLevelLast,
  noDeadLetters,
  refusalsPublished,
} from './invariants/published';
import type { Sides } from './sides';

const named = {
  'ledger-sums': { about: 'Σ ledger = stock row, per key', violations: ledgerSums },
  'never-negative': {
    about: 'on hand is never below zero, now or after any movement',
    violations: neverNegative,
  },
  'command-once': {
    about: 'each movement of an accepted command is in the ledger exactly once',
    violations: commandOnce,
  },
  'versions-gapless': { about: 'versions are gapless per key in the ledger', violations: versionsGapless },
  'transfers-balanced': {
    about: 'every line of a transfer takes in at one place what it gave at another',
    violations: transfersBalanced,
  },
  'time-forward': { about: 'recordedAt never goes backwards per key', violations: timeForward },
  'read-model': { about: 'the read model has the command side’s rows', violations: readModel },
  catalogue: {
    about: 'products, locations and suppliers are the same on both sides',
    violations: catalogue,
  },
  'event-list': { about: 'the list of events is the ledger once more', violations: eventList },
  'roll-ups': {
    about: 'every roll-up is the sum of its levels, of what they are worth, or of its movements',
    violations: rollUps,
  },
  cache: { about: 'what is in Redis is what the read model has', violations: cache },
  'newest-level-last': {
    about: 'the last record of each compacted key is its newest level',
    violations: newestLevelLast,
  },
  'movements-published': {
    about: 'the movements topic holds exactly the ledger, in version order per key',
    violations: movementsPublished,
  },
  'refusals-published': { about: 'every refusal told to a client is a fact', violations: refusalsPublished },
  answers: {
    about: 'every accepted answer is in the ledger as told, no refused one is, and nobody was left without',
    violations: answers,
  },
  'one-outcome': { about: 'a command has one outcome, however often it was asked', violations: oneOutcome },
  'no-dead-letters': { about: 'nothing of the load was set aside', violations: noDeadLetters },
} as const satisfies Record<string, { about: string; violations: (sides: Sides) => string[] }>;

export type InvariantName = keyof typeof named;

export interface Invariant {
  readonly name: InvariantName;
  readonly about: string;
  /** What breaks it, in words; nothing when it holds. */
  readonly violations: (sides: Sides) => string[];
}

const names = Object.keys(named) as InvariantName[];

/** What must hold, always. */
export const invariants: readonly Invariant[] = names.map((name) => ({ name, ...named[name] }));
