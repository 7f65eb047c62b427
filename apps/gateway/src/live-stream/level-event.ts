import { availableOf, type Envelope, type StockLevelChangedData } from '@streamstock/contracts-events';
import type { LevelEvent } from '@streamstock/contracts-http-api';

/** A level as streams and reads show it. */
export function levelEventOf(
  { epoch, sequence, recordedAt, data }: Envelope<'StockLevelChanged', StockLevelChangedData>,
  traceparent?: string,
): LevelEvent {
  return {
    productId: data.productId,
    locationId: data.locationId,
    ...data.level,
    available: availableOf(data.level),
    epoch,
    version: sequence,
    asOf: recordedAt,
    ...(traceparent === undefined ? {} : { traceparent }),
  };
}
