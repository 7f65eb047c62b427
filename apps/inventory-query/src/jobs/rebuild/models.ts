import { createPool, databaseSettings } from '@streamstock/server-kit-database';
import type { JobContext } from '@streamstock/server-kit-service';
import type pg from 'pg';
import type { Environment } from '../../environment';
import { patiently } from './patiently';
import { RebuildRefused } from './rebuild-refused';

/** The model that serves and the one that is built beside it, as tables of the same names in two schemas. */
export interface Models {
  /** Finds the tables that serve. Its statements may take long: they vacuum and count. */
  readonly live: pg.Pool;
  /** Finds the tables that are being built and never those that serve, so that whatever projects can use it. */
  readonly next: pg.Pool;
  readonly schemas: Schemas;
}

export interface Schemas {
  readonly live: string;
  readonly next: string;
}

/** The state of the rebuild and its heartbeat, the swap, and a look at the tables beside it. */
const liveConnections = 4;
/** One for each projection, one for months that are missing, one to look. */
const nextConnections = 5;
const longestStatementMs = 3_600_000;
/** As for the service: whoever stands still in the middle of a transaction holds rows. */
const idleInTransactionTimeoutMs = 8_000;

/** @throws RebuildRefused where the schema for the tables of a rebuild is missing */
export async function openModels(context: JobContext<Environment>): Promise<Models> {
  const { environment, logger, closing } = context;
  const open = (
    changes: Pick<Parameters<typeof createPool>[0], 'max' | 'statementTimeoutMs' | 'settings'>,
  ) => {
    const applicationName = 'inventory-query.rebuild';
    const settings = {
      ...databaseSettings(environment),
      applicationName,
      idleInTransactionTimeoutMs,
      logger,
    };
    const pool = createPool({ ...settings, ...changes });
    closing.onShutdown('store', () => pool.end());
    return pool;
  };
  const live = open({ max: liveConnections, statementTimeoutMs: longestStatementMs });
  const { path, ...schemas } = await patiently(() => namesOf(live), context);
  return {
    live,
    next: open({
      max: nextConnections,
      settings: {
        search_path: [schemas.next, ...path].join(','),
        // Statistics of tables that fill are always too old: each row is looked up by index, and by the index that fits
        // the numbers at hand. A plan made once on empty tables took the wrong one for as long as its connection lived.
        plan_cache_mode: 'force_custom_plan',
        enable_seqscan: 'off',
        enable_hashjoin: 'off',
        enable_mergejoin: 'off',
      },
    }),
    schemas,
  };
}

const askNames = `
  SELECT current_schema() AS live, current_schemas(false)::text[] AS schemas,
         to_regnamespace(quote_ident(current_schema() || '_next')) IS NOT NULL AS prepared`;

async function namesOf(pool: pg.Pool): Promise<Schemas & { path: string[] }> {
  const { rows } = await pool.query<{ live: string | null; schemas: string[]; prepared: boolean }>(askNames);
  const [found] = rows;
  const live = found?.live ?? '';
  if (!/^[a-z_][a-z0-9_]*$/.test(live)) throw new RebuildRefused('The role of the service has no schema.');
  const next = `${live}_next`;
  if (found?.prepared !== true) {
    throw new RebuildRefused(
      `There is no schema ${next}. An administrator makes it: CREATE SCHEMA ${next} AUTHORIZATION ${live}.`,
    );
  }
  const path = found.schemas.filter((schema) => schema !== live && schema !== next);
  return { live, next, path };
}
