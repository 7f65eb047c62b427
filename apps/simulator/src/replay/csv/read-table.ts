import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { openBytes } from './open-bytes';
import { separatorOf } from './separator';

export interface TableRow {
  /** Of the file, from 1: the one on which the row ends. */
  readonly line: number;
  readonly fields: readonly string[];
}

export interface TableOptions {
  readonly path: string;
  /** Found out where none is given. */
  readonly separator: string | undefined;
  /** Told of each row that cannot be read, by its line. */
  readonly onFault: (line: number, reason: string) => void;
}

/** Characters that no row is longer than: a quote that is never closed must not take the whole file into memory. */
const longestRow = 8_388_608;

/** Rows of a CSV file, the header first. Holds one piece of the file at a time. */
export class Table {
  readonly #hash = createHash('sha256');

  constructor(private readonly options: TableOptions) {}

  /** SHA-256 of the file's bytes, once all rows have been read. */
  digest(): string {
    return this.#hash.digest('hex');
  }

  async *rows(): AsyncGenerator<TableRow> {
    const { path, separator, onFault } = this.options;
    const parser = parse({
      bom: true,
      delimiter: separator ?? (await separatorOf(path)),
      info: true,
      max_record_size: longestRow,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
    });
    let skipped = 0;
    parser.on('skip', (error: CsvError) => {
      const line = error['lines'];
      // The parser tells of each quote of a line that stands where none may.
      if (typeof line !== 'number' || line === skipped) return;
      skipped = line;
      onFault(line, error.message);
    });
    const bytes = openBytes(path, (piece) => this.#hash.update(piece));
    // An error of either destroys both, and reaches the loop below.
    pipeline(bytes, parser, () => undefined);
    let width: number | undefined;
    for await (const { info, record } of parser as AsyncIterable<Parsed>) {
      width ??= record.length;
      if (record.length === width) yield { line: info.lines, fields: record };
      else onFault(info.lines, `has ${String(record.length)} fields, the header ${String(width)}`);
    }
  }
}

interface Parsed {
  readonly info: { readonly lines: number };
  readonly record: string[];
}
