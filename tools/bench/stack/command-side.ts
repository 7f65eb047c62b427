import { topics } from '@streamstock/contracts-events';
import type pg from 'pg';
import type { CommandRecord } from '../fixture/command-records';
import { tenantId } from '../fixture/world';
import type { Broker } from './broker';
import { until } from './until';

/** The command service from outside: its topics and its tables. */
export class CommandSide {
  constructor(
    readonly broker: Broker,
    readonly pool: pg.Pool,
  ) {}

  /** Movements committed so far: every one raises the version of its stock row by one. */
  async movementCount(): Promise<number> {
    const { rows } = await this.pool.query<{ sum: string | null }>(
      'SELECT sum(version) AS sum FROM stock WHERE tenant_id = $1',
      [tenantId],
    );
    return Number(rows[0]?.sum ?? 0);
  }

  answered(): Promise<number> {
    return this.broker.ended(topics.commandResults.name);
  }

  /** Whether every fact of what was committed has been published. */
  async isPublished(): Promise<boolean> {
    const { rows } = await this.pool.query('SELECT FROM outbox LIMIT 1');
    return rows.length === 0;
  }

  /** Whether everything that was asked for has been decided, published and read by every consumer. */
  async isQuiet(): Promise<boolean> {
    if ((await this.broker.backlog()) > 0 || !(await this.isPublished())) return false;
    return (await this.broker.backlog()) === 0;
  }

  /** Sends commands; resolves when every record has its answer and every fact is out. */
  async decided(records: readonly CommandRecord[]): Promise<void> {
    const expected = (await this.answered()) + records.length;
    await this.broker.produce(records);
    await this.finished(expected);
  }

  /** Resolves when the results topic has so many records and the outbox is empty. */
  finished(expectedAnswers: number): Promise<void> {
    return until('every command to be answered and published', async () => {
      return (await this.answered()) >= expectedAnswers && (await this.isPublished());
    });
  }
}
