import pg from 'pg';

export interface FillStep {
  readonly what: string;
  readonly rows: number;
  readonly seconds: number;
}

/** For a session that does nothing but load: no triggers of foreign keys, and room to sort. */
const settings = [
  "SET timezone = 'UTC'",
  'SET session_replication_role = replica',
  'SET wal_compression = off',
  "SET work_mem = '1GB'",
  "SET maintenance_work_mem = '1GB'",
];

/** Runs the statements of a fill one after another, on one connection, and keeps what each has done. */
export class Filling {
  readonly steps: FillStep[] = [];

  private constructor(
    readonly client: pg.Client,
    private readonly tell: (line: string) => void,
  ) {}

  static async begin(superuser: string, tell: (line: string) => void): Promise<Filling> {
    const client = new pg.Client({ connectionString: superuser, application_name: 'bench' });
    await client.connect();
    const filling = new Filling(client, tell);
    await filling.run(settings);
    return filling;
  }

  /** Answers how many rows the statements inserted. */
  async run(statements: Iterable<string>): Promise<number> {
    let rows = 0;
    for (const statement of statements) {
      const { command, rowCount } = await this.client.query(statement);
      if (command === 'INSERT') rows += rowCount ?? 0;
    }
    return rows;
  }

  async step(what: string, statements: Iterable<string>): Promise<void> {
    const begin = performance.now();
    const rows = await this.run(statements);
    const seconds = (performance.now() - begin) / 1_000;
    this.steps.push({ what, rows, seconds });
    this.tell(`  ${what.padEnd(34)} ${String(rows).padStart(11)} rows ${seconds.toFixed(1).padStart(7)} s`);
  }

  end(): Promise<void> {
    return this.client.end();
  }
}

/** Ranges of at most `size` that cover 1 to `count`, both ends included. */
export function rangesOf(count: number, size: number): [from: number, to: number][] {
  return Array.from({ length: Math.ceil(count / size) }, (_, index) => [
    index * size + 1,
    Math.min(count, (index + 1) * size),
  ]);
}
