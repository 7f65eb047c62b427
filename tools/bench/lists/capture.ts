import { readFileSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Bench } from '../bench';
import { chainTenant } from '../chain/chain';
import { type LoggedStatement, statementsIn } from './statement-log';
import type { Statement } from './statement';

const role = 'inventory_query';
const setting = 'log_min_duration_statement';
/** The log is written by another process. */
const flushMs = 60;

/** Runs `work` while the read side logs every statement; it is started anew before and after. */
export async function whileLogging<T>(bench: Bench, work: (log: StatementLog) => Promise<T>): Promise<T> {
  await configured(bench, `ALTER ROLE ${role} SET ${setting} = 0`);
  try {
    return await work(new StatementLog(bench.stack.logFile('postgres')));
  } finally {
    await configured(bench, `ALTER ROLE ${role} RESET ${setting}`);
  }
}

/** A role's settings are those of its new connections. */
async function configured(bench: Bench, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: bench.stack.urls.superuser });
  await client.connect();
  await client.query(statement);
  await client.end();
  await bench.stack.restart('inventory-query', { env: bench.environment() });
  await bench.caughtUp();
}

/** What the read side asks of Postgres for one question. */
export class StatementLog {
  constructor(private readonly file: string) {}

  async during(question: () => Promise<unknown>): Promise<Statement[]> {
    const from = statSync(this.file).size;
    await question();
    await pause(flushMs);
    const text = readFileSync(this.file).subarray(from).toString('utf8');
    return ofQuestion(statementsIn(text));
  }
}

/** Those of the connections that asked about the chain: others look after the tables meanwhile. */
export function ofQuestion(statements: readonly LoggedStatement[]): Statement[] {
  const asking = new Set(
    statements
      .filter(({ user, values }) => user === role && values?.[0] === chainTenant)
      .map(({ pid }) => pid),
  );
  // One connection after another: what belongs together stays together.
  return [...asking].flatMap((pid) =>
    statements
      .filter((statement) => statement.pid === pid)
      .map(({ text, values, name }) => ({
        text,
        ...(values === undefined ? {} : { values }),
        ...(name === undefined ? {} : { name }),
      })),
  );
}
