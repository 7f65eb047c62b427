import { inTransaction } from '@streamstock/server-kit-database';
import type pg from 'pg';
import type { TenantModels } from './tenant-models';

/** A statement whose `$1` is the tenant; `values` begin at `$2`. */
export interface TenantStatement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Only for texts that never change: the statement is prepared once per connection. */
  readonly name?: string;
}

/**
 * All that one person may read, and the only way to it: every statement and every model is bound to the tenant of the
 * verified identity. What may be seen of it follows from `locations`.
 */
export class TenantReader {
  readonly locations: '*' | readonly string[];
  readonly #tenantId: string;

  constructor(
    identity: { readonly tenantId: string; readonly locations: '*' | readonly string[] },
    private readonly pool: pg.Pool,
    readonly models: TenantModels,
    private readonly settings: Readonly<Record<string, number>> = {},
  ) {
    this.#tenantId = identity.tenantId;
    this.locations = identity.locations;
  }

  get tenantId(): string {
    return this.#tenantId;
  }

  /** The same, with settings of Postgres that hold for each of its statements and end with it. */
  under(settings: Readonly<Record<string, number>>): TenantReader {
    return new TenantReader(this, this.pool, this.models, settings);
  }

  async query<Row extends pg.QueryResultRow>({ text, values, name }: TenantStatement): Promise<Row[]> {
    if (!text.includes('tenant_id = $1')) throw new Error('a statement without its tenant was refused');
    const statement = { text, values: [this.#tenantId, ...values], ...(name === undefined ? {} : { name }) };
    const set = Object.entries(this.settings).map(
      ([setting, value]) => `SET LOCAL ${setting} = ${String(value)}`,
    );
    if (set.length === 0) return (await this.pool.query<Row>(statement)).rows;
    const opening = ['BEGIN READ ONLY', ...set].join('; ');
    const work = async (client: pg.ClientBase) => (await client.query<Row>(statement)).rows;
    return inTransaction(this.pool, work, { opening, readsFirst: true });
  }
}
