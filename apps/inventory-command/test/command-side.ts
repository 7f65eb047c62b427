import type { CommandResult } from '@streamstock/contracts-events';
import type { GroupCommitter } from '@streamstock/server-kit-committer';
import { createPool } from '@streamstock/server-kit-database';
import { createTestDatabase } from '@streamstock/server-kit-testing';
import type pg from 'pg';
import { pino } from 'pino';
import { commandCommitter } from '../src/commit-commands/command-committer';
import type { Command } from '../src/domain/command';
import type { Answer } from '../src/domain/outcome';
import { LedgerPartitions } from '../src/ledger-partitions/ledger-partitions';
import { sessionSettings } from '../src/persistence/session-settings';

export const logger = pino({ level: 'silent' });

/** The command side of a service on a database of its own: as many committers as replicas. */
export interface CommandSide {
  readonly databaseUrl: string;
  readonly pool: pg.Pool;
  readonly replicas: readonly GroupCommitter<Command, Answer>[];
  close(): Promise<void>;
}

export async function openCommandSide(replicaCount: number): Promise<CommandSide> {
  const database = await createTestDatabase('inventory-command');
  const pool = createPool({
    connectionString: database.url,
    max: 10,
    applicationName: 'test',
    settings: sessionSettings,
  });
  const partitions = new LedgerPartitions({ pool, keepMonths: 24, logger });
  await partitions.start();
  const replicas = Array.from({ length: replicaCount }, () =>
    commandCommitter({ pool, logger, committed: () => undefined }),
  );
  return {
    databaseUrl: database.url,
    pool,
    replicas,
    close: async () => {
      await Promise.all(replicas.map((replica) => replica.close()));
      await partitions.close();
      await pool.end();
      await database.drop();
    },
  };
}

export const resultOf = ({ result }: Answer): CommandResult => JSON.parse(result) as CommandResult;

export const codeOf = (answer: Answer): string => {
  const result = resultOf(answer);
  return result.outcome === 'refused' ? result.refusal.code : result.outcome;
};

/** How often each code stands among the answers. */
export function tally(answers: readonly Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of answers.map(codeOf)) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
