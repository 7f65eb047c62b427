/** SQL that renders a timestamptz as ISO 8601 in UTC with microseconds, so that text order is time order. */
export const utcText = (expression: string): string =>
  `to_char(${expression} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
