import { stockKey } from '@streamstock/contracts-events';
import { GroupCommitter } from '@streamstock/server-kit-committer';
import { killPoint } from '@streamstock/server-kit-kill-points';
import type pg from 'pg';
import type { Logger } from 'pino';
import { targetOf } from '../domain/catalog-command';
import { textOfKey } from '../domain/catalog-entity';
import type { Command } from '../domain/command';
import type { Answer } from '../domain/outcome';
import { commitBatch } from './commit-batch';
import { refuseCulprit } from './refuse-culprit';

interface Neighbours {
  readonly pool: pg.Pool;
  readonly logger: Logger;
  /** Called after each commit: there are facts to publish. */
  readonly committed: () => void;
}

/** Most commands and stock keys of one transaction. */
const limits = { maxItems: 500, maxKeys: 5_000 };

/** The one committer of this process: every command of every partition goes through it. */
export const commandCommitter = ({ pool, logger, committed }: Neighbours): GroupCommitter<Command, Answer> =>
  new GroupCommitter<Command, Answer>({
    name: 'commands',
    pool,
    logger,
    ...limits,
    keysOf: keysOfCommand,
    commit: commitBatch,
    readsFirst: true,
    onCulprit: refuseCulprit,
    beforeCommit: () => {
      killPoint('command.before-commit');
    },
    afterCommit: () => {
      killPoint('command.after-commit');
      committed();
    },
  });

function keysOfCommand(command: Command): readonly string[] {
  switch (command.kind) {
    case 'move-stock':
    case 'move-together':
    case 'transfer-stock':
      return command.wishes.map(({ productId, locationId }) =>
        stockKey(command.tenantId, productId, locationId),
      );
    default:
      return [textOfKey(targetOf(command))];
  }
}
