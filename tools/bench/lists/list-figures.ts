import { createPool } from '@streamstock/server-kit-database';
import type pg from 'pg';
import type { Bench } from '../bench';
import { chainTenant } from '../chain/chain';
import { HttpClient } from '../load/http-client';
import { type Latency, latencyOf } from '../measuring/latency';
import { type StatementLog, whileLogging } from './capture';
import { type Compared, type ComparedQuestion, compareStatements } from './compare';
import { plansOf } from './plans';
import { askThrough, type Question, questionOf } from './question';
import type { ListShape } from './shape';

export interface ListFigures extends Compared {
  readonly name: string;
  /** Through the gateway, one question at a time. */
  readonly gateway: Latency;
  /** Questions that got no answer, and are left out of everything else. */
  readonly failures: readonly string[];
  /** Plans of the first question, by the service and by hand, as text. */
  readonly plans: string;
}

type Asked = Question & ComparedQuestion;

interface AskedShape {
  readonly shape: ListShape;
  readonly questions: readonly Asked[];
  readonly failures: readonly string[];
}

/** Asks every shape while Postgres logs, compares the statements with those by hand, and asks again for its latency. */
export async function* listFigures(bench: Bench, shapes: readonly ListShape[]): AsyncGenerator<ListFigures> {
  const asked = await whileLogging(bench, async (log) => {
    const found: AskedShape[] = [];
    for (const shape of shapes) found.push(await askedShape(bench, log, shape));
    return found;
  });
  const pool = createPool({
    connectionString: bench.stack.urls.database('inventory-query'),
    max: 1,
    applicationName: 'bench',
    statementTimeoutMs: 120_000,
  });
  const client = await pool.connect();
  try {
    for (const shape of asked) yield await figuresOf(bench, client, shape);
  } finally {
    client.release();
    await pool.end();
  }
}

/** A question without an answer is a finding, not the end. */
async function askedShape(bench: Bench, log: StatementLog, shape: ListShape): Promise<AskedShape> {
  const { ask, close } = await askOf(bench, shape);
  const questions: Asked[] = [];
  const failures: string[] = [];
  for (const request of shape.requests) {
    try {
      const question = await questionOf(ask, shape, request);
      questions.push({ ...question, service: await log.during(() => ask(question.path)) });
    } catch (error) {
      failures.push(String(error));
    }
  }
  await close();
  return { shape, questions, failures };
}

async function figuresOf(
  bench: Bench,
  client: pg.ClientBase,
  { shape, questions, failures }: AskedShape,
): Promise<ListFigures> {
  const compared = await compareStatements(client, questions);
  const [first] = questions;
  const plans =
    first === undefined
      ? []
      : [
          `# ${shape.name}: ${first.path}`,
          ...(await plansOf(client, first.service)),
          '# by hand',
          ...(await plansOf(client, first.hand)),
        ];
  const gateway = latencyOf(await gatewayLatencies(bench, shape, questions));
  return { name: shape.name, ...compared, gateway, failures, plans: plans.join('\n\n') };
}

const asks = 20;
const warmUpAsks = 3;
/** Slow questions are asked less often. */
const longestMs = 10_000;

/** One question at a time. */
async function gatewayLatencies(
  bench: Bench,
  shape: ListShape,
  questions: readonly Question[],
): Promise<number[]> {
  const { ask, close } = await askOf(bench, shape);
  const latencies: number[] = [];
  const end = performance.now() + longestMs;
  for (let round = -warmUpAsks; round < asks; round += 1) {
    if (latencies.length > 0 && performance.now() > end) break;
    for (const { path } of questions) {
      const begin = performance.now();
      // What fails now and then counts as long as it took.
      await ask(path).catch(() => undefined);
      if (round >= 0) latencies.push(performance.now() - begin);
    }
  }
  await close();
  return latencies;
}

async function askOf(bench: Bench, { locations }: ListShape) {
  const client = new HttpClient(bench.stack.urls.gateway);
  const ask = askThrough(client, await bench.token(chainTenant, locations));
  return { ask, close: () => client.close() };
}
