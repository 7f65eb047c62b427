/** A statement for Postgres; `name` has it prepared once per connection. */
export interface Statement {
  readonly text: string;
  /** As texts: their types follow from the statement. */
  readonly values?: readonly (string | null)[];
  readonly name?: string;
}

/** Reads rows, which a plan can be shown of; others begin, set or end something. */
export const readsRows = ({ text }: Statement): boolean => /^\s*(SELECT|WITH)\b/i.test(text);
