import { hash } from 'node:crypto';
import type pg from 'pg';

/** Postgres forgets the rest of a longer name, and takes two statements for one. */
const longestName = 63;

/** One statement that writes one table, with the values of its placeholders, which count from $1. */
export interface TableWrite {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Sends writes of different tables as one statement: a round trip costs both sides as much CPU as a few rows do, and a
 * single command pays for all of them. The writes see the same snapshot and not each other.
 */
export async function inOneRoundTrip(client: pg.ClientBase, writes: readonly TableWrite[]): Promise<void> {
  if (writes.length === 0) return;
  const values: unknown[] = [];
  const parts = writes.map((write, index) => {
    const before = values.length;
    values.push(...write.values);
    const text = write.text.replaceAll(
      /\$(\d+)/g,
      (_, place: string) => `$${String(Number(place) + before)}`,
    );
    return `write_${String(index)} AS (${text})`;
  });
  await client.query({
    name: nameOf(writes),
    text: `WITH ${parts.join(', ')} SELECT`,
    values,
  });
}

function nameOf(writes: readonly TableWrite[]): string {
  const name = writes.map((write) => write.name).join('+');
  return name.length <= longestName ? name : hash('sha256', name).slice(0, longestName);
}
