import { type Actor, locationMissing, maySeeLocation } from '@streamstock/contracts-events';
import type { TransferRequest } from '@streamstock/contracts-http-api';
import { ApplicationError } from '@streamstock/server-kit-errors';

/** @throws ApplicationError `auth.location-forbidden`, naming each end that is not the person's. */
export function demandBothEnds(actor: Actor, transfer: TransferRequest): void {
  const forbidden = (['fromLocationId', 'toLocationId'] as const).filter(
    (field) => !maySeeLocation(actor, transfer[field]),
  );
  if (forbidden.length === 0) return;
  const errors = forbidden.map((field) => ({ field, message: locationMissing(transfer[field]) }));
  throw new ApplicationError(
    'auth.location-forbidden',
    errors.map(({ field, message }) => `${field}: ${message}`).join(' '),
    { errors },
  );
}
