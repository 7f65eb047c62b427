import type { StockQuery } from '../list/stock-query';
import type { StockRow } from '../rows/stock-row';

/** What a change is for: rows that were chosen one by one, or all that a question finds but some. */
export type BulkTarget =
  | { readonly kind: 'rows'; readonly rows: readonly StockRow[] }
  | {
      readonly kind: 'matching';
      readonly query: StockQuery;
      /** Keys of the rows that are left out. */
      readonly except: ReadonlySet<string>;
      /** How many there were when it was chosen. */
      readonly size: number;
    };
