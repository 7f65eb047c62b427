import type pg from 'pg';

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
    name: writes.map(({ name }) => name).join('+'),
    text: `WITH ${parts.join(', ')} SELECT`,
    values,
  });
}
