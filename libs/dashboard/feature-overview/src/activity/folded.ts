import type { StockEvent } from '@streamstock/contracts-http-api';
import type { MovementType } from '@streamstock/dashboard-data-access-catalogue';

/** Movements of one kind at one place in a row, told in one line. */
export interface Activity {
  /** Stays while the line grows: that of its first movement. */
  readonly key: string;
  readonly type: MovementType;
  readonly locationId: string;
  readonly count: number;
  readonly units: number;
  /** The one product it is about; null where there are several. */
  readonly productId: string | null;
  /** Of the newest of them. */
  readonly at: string;
}

const pause = 5 * 60_000;

/** Neighbours of one type at one location, less than five minutes apart, become one line. Newest first, as given. */
export function folded(movements: readonly StockEvent[]): readonly Activity[] {
  const lines: Activity[] = [];
  let last: StockEvent | undefined;
  for (const movement of movements) {
    const line = lines.at(-1);
    const together =
      line !== undefined &&
      last?.type === movement.type &&
      last.locationId === movement.locationId &&
      Date.parse(last.recordedAt) - Date.parse(movement.recordedAt) < pause;
    if (together) lines[lines.length - 1] = joined(line, movement);
    else lines.push(alone(movement));
    last = movement;
  }
  return lines;
}

const alone = ({
  movementId,
  type,
  locationId,
  productId,
  onHandChange,
  recordedAt,
}: StockEvent): Activity => ({
  key: movementId,
  type,
  locationId,
  count: 1,
  units: onHandChange,
  productId,
  at: recordedAt,
});

const joined = (line: Activity, older: StockEvent): Activity => ({
  ...line,
  key: older.movementId,
  count: line.count + 1,
  units: line.units + older.onHandChange,
  productId: line.productId === older.productId ? line.productId : null,
});
