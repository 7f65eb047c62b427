import type { BulkRowResult, RecordedEvent, Transferred } from '@streamstock/contracts-http-api';
import { integer, listOf, oneOf, type Read, record, text } from '@streamstock/dashboard-data-access-api';

/** A movement that was carried out, as far as the page goes on with it. */
export type Recorded = Pick<
  RecordedEvent,
  'movementId' | 'productId' | 'locationId' | 'onHandChange' | 'onHand' | 'version'
>;

export const readRecorded: Read<Recorded> = record<Recorded>({
  movementId: text,
  productId: text,
  locationId: text,
  onHandChange: integer,
  onHand: integer,
  version: integer,
});

type Leg = Pick<Transferred['lines'][number]['from'], 'onHand' | 'version'>;
const readLeg = record<Leg>({ onHand: integer, version: integer });

/** A transfer that was carried out: what is at both ends now. */
export interface Moved {
  readonly lines: readonly {
    readonly productId: string;
    readonly quantity: number;
    readonly from: Leg;
    readonly to: Leg;
  }[];
}

export const readMoved: Read<Moved> = record<Moved>({
  lines: listOf(
    record<Moved['lines'][number]>({ productId: text, quantity: integer, from: readLeg, to: readLeg }),
  ),
});

/** What became of one row of many, by its position from 0. */
export type RowOutcome =
  | ({ readonly row: number; readonly outcome: 'accepted' } & Recorded)
  | { readonly row: number; readonly outcome: 'refused'; readonly code: string; readonly detail: string }
  | { readonly row: number; readonly outcome: 'invalid'; readonly code: string; readonly detail: string }
  | { readonly row: number; readonly outcome: 'pending' | 'unknown' };

interface Head {
  readonly row: number;
  readonly outcome: BulkRowResult['outcome'];
}
const readHead = record<Head>({
  row: integer,
  outcome: oneOf('accepted', 'refused', 'invalid', 'pending', 'unknown'),
});
const readReason = record<{ code: string; detail: string }>({ code: text, detail: text });

const readRowOutcome: Read<RowOutcome> = (value, field) => {
  const { row, outcome } = readHead(value, field);
  switch (outcome) {
    case 'accepted':
      return { row, outcome, ...readRecorded(value, field) };
    case 'refused':
    case 'invalid':
      return { row, outcome, ...readReason(value, field) };
    case 'pending':
    case 'unknown':
      return { row, outcome };
  }
};

export const readRowOutcomes: Read<{ results: RowOutcome[] }> = record<{ results: RowOutcome[] }>({
  results: listOf(readRowOutcome),
});
