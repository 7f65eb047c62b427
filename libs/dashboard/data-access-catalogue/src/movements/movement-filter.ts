import type { Query } from '@streamstock/dashboard-data-access-api';
import type { MovementType } from '../shapes/movement-shape';

/** Which movements a list shows; `from` is included, `to` is not, both milliseconds since 1970. */
export interface MovementFilter {
  readonly type?: MovementType | undefined;
  readonly productId?: string | undefined;
  readonly locationId?: string | undefined;
  readonly actor?: string | undefined;
  readonly correlationId?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

const instantOf = (time: number | undefined): string | undefined =>
  time === undefined ? undefined : new Date(time).toISOString();

export const movementQuery = ({ from, to, ...rest }: MovementFilter): Query => ({
  ...rest,
  from: instantOf(from),
  to: instantOf(to),
});
