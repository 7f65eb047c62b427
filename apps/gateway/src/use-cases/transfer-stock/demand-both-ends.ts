import { type Actor, maySeeLocation } from '@streamstock/contracts-events';
import type { TransferRequest } from '@streamstock/contracts-http-api';
import { ApplicationError } from '@streamstock/server-kit-errors';

/** @throws ApplicationError `auth.location-forbidden`, naming each end that is not the person's. */
export function demandBothEnds(actor: Actor, transfer: TransferRequest): void {
  const forbidden = (['fromLocationId', 'toLocationId'] as const).filter(
    (field) => !maySeeLocation(actor, transfer[field]),
  );
  if (forbidden.length === 0) return;
  const detail = 'This location is not among yours.';
  throw new ApplicationError('auth.location-forbidden', `${forbidden.join(', ')}: ${detail}`, {
    errors: forbidden.map((field) => ({ field, message: detail })),
  });
}
