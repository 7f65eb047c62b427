import {
  eventListSchema,
  type RecordedEvent,
  recordedEventSchema,
  type StockEvent,
  type StockLevel,
  stockLevelSchema,
  type StockListItem,
  stockListSchema,
  type Transferred,
  transferredSchema,
} from '@streamstock/contracts-http-api';
import type { NewEvent, NewTransfer } from '../domain/requests';
import { listAll, type ListOptions } from './lists';
import { isRefusal } from './problem-error';
import type { WriteOptions } from './question';
import { readJson } from './read-json';
import { type DecidedRow, sendRows } from './rows/send-rows';
import { type RowStream, streamRows } from './rows/stream-rows';
import type { Transport } from './transport';
import { write } from './write';

/** Levels, and what changes them. */
export class Stock {
  constructor(private readonly transport: Transport) {}

  /** @throws ProblemError the refusal, such as `stock.insufficient`. */
  record(event: NewEvent, options?: WriteOptions): Promise<RecordedEvent> {
    return write(this.transport, '/api/events', event, recordedEventSchema, options);
  }

  transfer(transfer: NewTransfer, options?: WriteOptions): Promise<Transferred> {
    return write(this.transport, '/api/transfers', transfer, transferredSchema, options);
  }

  /**
   * Many movements as one stream of lines; resolves when every row is decided, with one result per row in order. Rows of
   * one product are decided in their order. The rows and their results are in memory: some thousand at a time. The same
   * rows with the same key change nothing a second time and get the same results.
   */
  recordMany(rows: readonly NewEvent[], options?: WriteOptions): Promise<DecidedRow[]> {
    return sendRows(this.transport, rows, options);
  }

  /**
   * Any number of movements as one stream of lines, sent as they come; each result is told of as soon as it is there, in
   * the order of the rows. It resolves when every row is decided. The rows must be there again for another attempt.
   */
  recordStream(stream: RowStream, options?: WriteOptions): Promise<void> {
    return streamRows(this.transport, stream, options);
  }

  /** Movements, the newest first. */
  movements(options?: ListOptions): AsyncGenerator<StockEvent> {
    return listAll(this.transport, '/api/events', eventListSchema, options);
  }

  /** Undefined where nothing ever moved. */
  async level(productId: string, locationId: string, signal?: AbortSignal): Promise<StockLevel | undefined> {
    const path = `/api/stock/${encodeURIComponent(locationId)}/${encodeURIComponent(productId)}`;
    try {
      return await this.transport.ask({ method: 'GET', path }, readJson(stockLevelSchema), signal);
    } catch (error) {
      if (isRefusal(error, 'stock.not-found')) return undefined;
      throw error;
    }
  }

  levels(options?: ListOptions): AsyncGenerator<StockListItem> {
    return listAll(this.transport, '/api/stock', stockListSchema, options);
  }
}
