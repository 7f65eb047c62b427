import type pg from 'pg';
import { run } from './compare';
import { readsRows, type Statement } from './statement';

/** The plan of each statement as it runs, with the pages that it reads; what begins and ends a transaction is carried out. */
export async function plansOf(client: pg.ClientBase, statements: readonly Statement[]): Promise<string[]> {
  const plans: string[] = [];
  for (const statement of statements) {
    if (!readsRows(statement)) {
      await run(client, statement);
      plans.push(statement.text);
      continue;
    }
    const { text, values } = statement;
    const explain = {
      text: `EXPLAIN (ANALYZE, BUFFERS) ${text}`,
      ...(values === undefined ? {} : { values }),
    };
    const { rows } = (await run(client, explain)) as pg.QueryResult<{ 'QUERY PLAN': string }>;
    plans.push(
      [text.trim(), `-- ${JSON.stringify(values ?? [])}`, ...rows.map((row) => row['QUERY PLAN'])].join('\n'),
    );
  }
  return plans;
}
