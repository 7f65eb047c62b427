/**
 * What happens at a stock key after its opening count, movement by movement: eight that repeat. The numbers say how far
 * below the opening the stock is then. Stores of a pair are alike until the seventh, with which the first sends two units
 * to the second; the eighth is a restock up to the opening.
 */
export const belowOpening = { sending: [0, 1, 3, 4, 3, 6, 8, 9], receiving: [0, 1, 3, 4, 3, 6, 4, 5] };

/** The most that a key is ever below its opening. */
export const mostBelow = Math.max(...belowOpening.sending, ...belowOpening.receiving);

/** SQL for the units below the opening after a version; `side` is 0 where transfers leave and 1 where they arrive. */
export const below = (version: string, side: string): string => {
  const at = (list: readonly number[]) => `(ARRAY[${list.join(',')}])[1 + (${version} - 1) % 8]`;
  return `CASE ${side} WHEN 0 THEN ${at(belowOpening.sending)} ELSE ${at(belowOpening.receiving)} END`;
};

/**
 * SQL for the type of a movement after the opening. The last one of a key that is low or out sells what there was too
 * much of; a transfer is never the last, so that both ends have it.
 */
export const typeOf = (row: { version: string; versions: string; state: string; side: string }): string => `
  CASE WHEN ${row.version} = ${row.versions} AND ${row.state} < 2 THEN 'SALE'
       ELSE CASE (${row.version} - 1) % 8
         WHEN 0 THEN 'RESTOCK' WHEN 4 THEN 'RETURN' WHEN 7 THEN 'COUNT'
         WHEN 6 THEN CASE WHEN ${row.version} = ${row.versions} THEN 'ADJUSTMENT'
                          WHEN ${row.side} = 0 THEN 'TRANSFER_OUT' ELSE 'TRANSFER_IN' END
         ELSE 'SALE' END
  END`;
