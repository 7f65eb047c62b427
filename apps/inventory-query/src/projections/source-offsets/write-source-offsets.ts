import { numericArray, textArray } from '@streamstock/server-kit-database';
import type pg from 'pg';
import { nextOffsets, type SourceOffset } from './source-offset';

/** Locks row after row as they come: sorted. A redelivery may step back, which only means reading facts twice. */
const writeRows = {
  name: 'consumer-offset-write',
  text: `
    INSERT INTO consumer_offset (consumer_group, topic, partition, next_offset)
    SELECT $1, * FROM unnest($2::text[], $3::integer[], $4::bigint[])
    ON CONFLICT (consumer_group, topic, partition) DO UPDATE SET next_offset = excluded.next_offset`,
};

/** Remembers in the same transaction how far the model has come. */
export async function writeSourceOffsets(
  client: pg.ClientBase,
  consumerGroup: string,
  sources: readonly SourceOffset[],
): Promise<void> {
  const next = nextOffsets(sources);
  const values = [
    consumerGroup,
    textArray(next.map(({ topic }) => topic)),
    numericArray(next.map(({ partition }) => partition)),
    numericArray(next.map(({ offset }) => BigInt(offset))),
  ];
  await client.query({ ...writeRows, values });
}
