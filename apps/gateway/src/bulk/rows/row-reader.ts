import { productKey, type Refusal, type Source } from '@streamstock/contracts-events';
import type { BulkRowResult } from '@streamstock/contracts-http-api';
import { toApplicationError } from '@streamstock/server-kit-errors';
import { bodyHashOf } from '../../commands/body-hash';
import { commandIdsOf } from '../../commands/command-id';
import { sourceOf } from '../../commands/command-source';
import { utcInstant } from '../../commands/instants';
import { askedMovement } from '../../use-cases/record-event/asked-movement';
import { refusedRow, rejectedRow } from '../answers/row-results';
import { type BulkRequest, bulkRoute } from './bulk-request';
import type { TakenRow } from './chunk';
import { readRow, type RowInput } from './read-row';
import { rowAuthority } from './row-authority';

/** Makes the rows of one request into commands, or says why not. */
export class RowReader {
  readonly #commandId: (row: number) => string;
  readonly #refusalOf: ReturnType<typeof rowAuthority>;

  constructor(
    private readonly request: BulkRequest,
    private readonly onDenied: (refusal: Refusal) => void,
  ) {
    const { identity, idempotencyKey } = request;
    const { tenantId, subject } = identity;
    this.#commandId = commandIdsOf({ tenantId, subject, route: bulkRoute, idempotencyKey });
    this.#refusalOf = rowAuthority(identity);
  }

  /** `row` is its position in the request, from 0. */
  read(row: number, input: RowInput): TakenRow | BulkRowResult {
    const commandId = this.#commandId(row);
    try {
      return this.#taken(row, commandId, input);
    } catch (error) {
      return rejectedRow(row, commandId, toApplicationError(error));
    }
  }

  #taken(row: number, commandId: string, input: RowInput): TakenRow | BulkRowResult {
    const now = Date.now();
    const event = readRow(input, now);
    const refusal = this.#refusalOf(event);
    if (refusal !== undefined) {
      this.onDenied(refusal);
      return refusedRow(row, commandId, refusal);
    }
    const bodyHash = bodyHashOf(event);
    return {
      row,
      commandId,
      key: productKey(this.request.identity.tenantId, event.productId),
      source: this.#sourceOf(event.source),
      expiresAt: event.expiresAt === undefined ? undefined : utcInstant(event.expiresAt),
      text: JSON.stringify({ commandId, bodyHash, ...askedMovement(event, now) }),
    };
  }

  /** A record has one source, and a row its own name in it: people are named by who they are, for rows without one. */
  #sourceOf(named: string | undefined): Source {
    const source = sourceOf(this.request, named);
    return source.kind === 'person' ? sourceOf(this.request) : source;
  }
}
