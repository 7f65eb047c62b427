import type pg from 'pg';
import { type Latency, latencyOf } from '../measuring/latency';
import { readsRows, type Statement } from './statement';

/** Milliseconds for all statements of a question, asked of Postgres directly. */
export interface Compared {
  readonly service: Latency;
  readonly hand: Latency;
  /** Questions whose answer by hand is another. */
  readonly differing: number;
}

export interface ComparedQuestion {
  readonly service: readonly Statement[];
  readonly hand: readonly Statement[];
  readonly keys: readonly string[] | undefined;
}

const rounds = 20;
const warmUpRounds = 3;
/** Slow questions are asked less often. */
const longestMs = 15_000;

/** Both ways in turns, so that a change of the machine's load does not favour one. */
export async function compareStatements(
  client: pg.ClientBase,
  questions: readonly ComparedQuestion[],
): Promise<Compared> {
  const service: number[] = [];
  const hand: number[] = [];
  const end = performance.now() + longestMs;
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    if (service.length > 0 && performance.now() > end) break;
    // All questions one way, then all the other: neither finds in memory what the other has just read.
    const first = await timedEach(
      client,
      questions.map((question) => question.service),
    );
    const second = await timedEach(
      client,
      questions.map((question) => question.hand),
    );
    if (round < 0) continue;
    service.push(...first);
    hand.push(...second);
  }
  let differing = 0;
  for (const question of questions) if (!(await isSame(client, question))) differing += 1;
  return { service: latencyOf(service), hand: latencyOf(hand), differing };
}

async function timedEach(
  client: pg.ClientBase,
  questions: readonly (readonly Statement[])[],
): Promise<number[]> {
  const times: number[] = [];
  for (const statements of questions) times.push(await timed(client, statements));
  return times;
}

async function timed(client: pg.ClientBase, statements: readonly Statement[]): Promise<number> {
  const begin = performance.now();
  // In one flight, in their order: how often the service waits in between is no matter of its SQL.
  await Promise.all(statements.map((statement) => run(client, statement)));
  return performance.now() - begin;
}

export const run = (client: pg.ClientBase, { text, values, name }: Statement): Promise<pg.QueryResult> =>
  client.query({
    text,
    ...(values === undefined ? {} : { values: [...values] }),
    ...(name === undefined ? {} : { name }),
  });

/** Whether what was written by hand finds the same items in the same order; it may read one more. */
async function isSame(client: pg.ClientBase, { hand, keys }: ComparedQuestion): Promise<boolean> {
  if (keys === undefined) return true;
  const [statement] = hand.filter(readsRows);
  if (statement === undefined) return true;
  const { rows } = (await run(client, statement)) as pg.QueryResult<{ key: string }>;
  return rows.length >= keys.length && keys.every((key, index) => rows[index]?.key === key);
}
