import type { TenantStatement } from './tenant-reader';

/** Collects the conditions of a statement and their values; the first is always the tenant. */
export class Conditions {
  readonly #texts: string[];
  readonly #values: unknown[] = [];

  /** `table` is the alias of the table whose tenant decides. */
  constructor(table: string) {
    this.#texts = [`${table}.tenant_id = $1`];
  }

  /** The placeholder of a value. */
  bind(value: unknown): string {
    this.#values.push(value);
    return `$${String(this.#values.length + 1)}`;
  }

  and(condition: string): this {
    this.#texts.push(condition);
    return this;
  }

  /** Adds `column = value` where there is a value. */
  equal(column: string, value: string | undefined): this {
    return value === undefined ? this : this.and(`${column} = ${this.bind(value)}`);
  }

  /** Adds that a column has one of the values, where not every one will do. */
  among(column: string, values: '*' | readonly string[] | undefined): this {
    if (values === '*' || values === undefined) return this;
    const [only, ...others] = values;
    if (only !== undefined && others.length === 0) return this.equal(column, only);
    return this.and(`${column} = ANY(${this.bind(values)})`);
  }

  get where(): string {
    return this.#texts.join(' AND ');
  }

  statement(text: string): TenantStatement {
    return { text, values: this.#values };
  }
}
