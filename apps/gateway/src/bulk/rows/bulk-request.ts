import type { WriteRequest } from '../../commands/write-request';

export const bulkPath = '/api/stock/movements';
/** What all command ids of bulk rows are derived from. */
export const bulkRoute = `POST ${bulkPath}`;

/** What all rows of one request share. */
export interface BulkRequest extends Pick<WriteRequest, 'identity' | 'correlationId' | 'fromBrowser'> {
  readonly idempotencyKey: string;
  /** Trace context for its records, where the request is sampled. */
  readonly headers?: Readonly<Record<string, string>>;
}
