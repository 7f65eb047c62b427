import { basename } from 'node:path';
import { Table } from '../csv/read-table';
import { UnreadableCell } from '../csv/values';
import type { Faults } from './faults';

export interface LoadedFile {
  readonly rows: number;
  /** SHA-256 of the file. */
  readonly digest: string;
}

export interface RowsOptions<Row> {
  readonly path: string;
  readonly separator: string | undefined;
  readonly faults: Faults;
  readonly signal: AbortSignal;
  /** What reads the rows below this header. It throws UnreadableCell for a row that cannot be read. */
  readonly readerOf: (header: readonly string[]) => (fields: readonly string[]) => Row;
  readonly onRow: (row: Row) => Promise<void> | undefined;
}

/** Reads a file, a row in memory at a time. Rows that cannot be read are faults and count for nothing. */
export async function readRows<Row>(options: RowsOptions<Row>): Promise<LoadedFile> {
  const { path, separator, faults, signal, readerOf, onRow } = options;
  const onFault = (line: number, reason: string) => {
    faults.add({ file: basename(path), line, reason });
  };
  const table = new Table({ path, separator, onFault });
  let read: ((fields: readonly string[]) => Row) | undefined;
  let rows = 0;
  for await (const { line, fields } of table.rows()) {
    signal.throwIfAborted();
    if (read === undefined) {
      read = readerOf(fields);
      continue;
    }
    rows += 1;
    try {
      await onRow(read(fields));
    } catch (error) {
      if (!(error instanceof UnreadableCell)) throw error;
      onFault(line, error.message);
    }
  }
  return { rows, digest: table.digest() };
}
