import { movementTypes } from '@streamstock/contracts-events';
import type { MovementMessage } from '../src/projections/movements/movement-fact';
import type { Person } from './query-service';
import { movementRecord } from './records';

export const correlations = ['00000000-0000-4000-8000-000000000001', 'till-7/0815', 'bulk'];
const hour = 3_600_000;
export const beginning = Date.now() - 90 * 24 * hour;

/** Three months of movements, several of which were recorded at the same instant. */
export const sampleMovements = Array.from({ length: 120 }, (_, index) =>
  movementRecord({
    type: movementTypes[index % movementTypes.length] ?? 'SALE',
    productId: `P${String(1 + (index % 4))}`,
    locationId: `L${String(1 + (index % 3))}`,
    actor: ['olga', 'mara', 'o’neil ✓'][index % 3] ?? '',
    correlationId: correlations[Math.floor(index / 10) % 3] ?? '',
    onHandChange: (index % 9) - 4,
    version: index,
    recordedAt: new Date(beginning + Math.floor(index / 4) * 70 * hour).toISOString(),
  }),
);
const facts = sampleMovements.map(({ message }) => message);

const newestFirst = (one: MovementMessage, other: MovementMessage): number =>
  placeOf(one) > placeOf(other) ? -1 : 1;
const placeOf = ({ recordedAt, data }: MovementMessage): string => `${recordedAt} ${data.movementId}`;

/** What a list must hold, by filtering the facts themselves. */
export const expected = (keep: (fact: MovementMessage) => boolean): string[] =>
  facts
    .filter(keep)
    .sort(newestFirst)
    .map(({ data }) => data.movementId);

export type Filters = Partial<
  Record<'type' | 'productId' | 'locationId' | 'actor' | 'correlationId' | 'from' | 'to', string>
>;

export const instantAt = (index: number): string => facts[index]?.recordedAt ?? '';

export const keeps =
  (filters: Filters) =>
  ({ recordedAt, actor, correlationId, data }: MovementMessage): boolean =>
    (filters.type ?? data.type) === data.type &&
    (filters.productId ?? data.productId) === data.productId &&
    (filters.locationId ?? data.locationId) === data.locationId &&
    (filters.actor ?? actor.subject) === actor.subject &&
    (filters.correlationId ?? correlationId) === correlationId &&
    (filters.from === undefined || recordedAt >= filters.from) &&
    (filters.to === undefined || recordedAt < filters.to);

export const mayBeSeen =
  ({ locations: seen = '*' }: Person) =>
  ({ data }: MovementMessage): boolean =>
    seen === '*' || seen.includes(data.locationId);
