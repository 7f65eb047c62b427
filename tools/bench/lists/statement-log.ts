import type { Statement } from './statement';

/** A statement that ran, as Postgres logged it. */
export interface LoggedStatement extends Statement {
  /** Of the back end: statements of one come in their order. */
  readonly pid: number;
  readonly user: string;
}

/** `log_line_prefix` is '%m [%p] %u '. */
const entryStart = /^\d{4}-\d\d-\d\d [\d:.]+ \w+ \[(\d+)\] (\S*) (LOG|DETAIL): {2}/;
const executed = /^duration: [\d.]+ ms {2}(?:execute ([^:]+)|statement): ([\s\S]*)$/;
const withParameters = /^parameters: ([\s\S]*)$/i;

/** The executed statements in a piece of log with `log_min_duration_statement = 0`; parse and bind steps are left out. */
export function statementsIn(log: string): LoggedStatement[] {
  const statements: LoggedStatement[] = [];
  /** Where the last line of each back end was about a statement: what comes after it is about the same. */
  const lastOf = new Map<number, number>();
  for (const { pid, user, kind, text } of entriesOf(log)) {
    const last = lastOf.get(pid);
    lastOf.delete(pid);
    if (kind === 'DETAIL') {
      const parameters = withParameters.exec(text)?.[1];
      const statement = last === undefined ? undefined : statements[last];
      if (last !== undefined && parameters !== undefined && statement !== undefined)
        statements[last] = { ...statement, values: valuesIn(parameters) };
      continue;
    }
    const [, name, body] = executed.exec(text) ?? [];
    if (body === undefined) continue;
    const named = name === undefined || name === '<unnamed>' ? {} : { name };
    lastOf.set(pid, statements.push({ pid, user, text: body, ...named }) - 1);
  }
  return statements;
}

interface Entry {
  readonly pid: number;
  readonly user: string;
  readonly kind: string;
  readonly text: string;
}

/** Lines that go on are indented by a tab. */
function entriesOf(log: string): Entry[] {
  const entries: Entry[] = [];
  for (const line of log.split('\n')) {
    const [head, pid, user = '', kind = ''] = entryStart.exec(line) ?? [];
    const last = entries.at(-1);
    if (head !== undefined) entries.push({ pid: Number(pid), user, kind, text: line.slice(head.length) });
    else if (last !== undefined && line.startsWith('\t')) {
      entries[entries.length - 1] = { ...last, text: `${last.text}\n${line.slice(1)}` };
    }
  }
  return entries;
}

/** `$1 = 'it''s', $2 = NULL`. */
function valuesIn(parameters: string): (string | null)[] {
  const values: (string | null)[] = [];
  for (const [, number, quoted] of parameters.matchAll(/\$(\d+) = (?:'((?:[^']|'')*)'|NULL)/g)) {
    values[Number(number) - 1] = quoted === undefined ? null : quoted.replaceAll("''", "'");
  }
  return values;
}
