import type { UpdatedStock } from '@streamstock/contracts-http-api';
import { type DescribeAccepted, withChange } from '../../commands/accepted-answers';

/** The short form tells what was there before the count, and what is there now. */
export const updatedStock: DescribeAccepted = (accepted, commandId) => {
  if (accepted.kind !== 'movement') throw new Error(`A count was accepted as ${accepted.kind}`);
  const { movementId, locationId, productId, onHand, onHandChange, version, recordedAt } =
    withChange(accepted);
  const body: UpdatedStock = {
    commandId,
    movementId,
    locationId,
    productId,
    before: onHand - onHandChange,
    after: onHand,
    version,
    recordedAt,
  };
  return { status: 200, headers: {}, body };
};
