import { entityId } from '@streamstock/contracts-events';
import { type LocationListQuery, text } from '@streamstock/contracts-http-api';
import { z } from 'zod';
import { type LocationColumns, use } from '../locations/location-columns';
import { Sort, type SortKey } from '../page/sort';

const id: SortKey<LocationColumns> = {
  column: 'l.location_id',
  form: entityId,
  of: (row) => row.location_id,
};
const name: SortKey<LocationColumns> = { column: 'l.sort_name', form: text(200), of: (row) => row.sort_name };
const onHand: SortKey<LocationColumns> = {
  column: 'coalesce(t.on_hand, 0)',
  form: z.int(),
  of: (row) => row.on_hand,
};

/** Locations without a capacity come last, in both directions. */
const useBefore = (last: 'Infinity' | '-Infinity'): SortKey<LocationColumns> => ({
  column: `coalesce(${use}, '${last}')`,
  form: z.union([z.number(), z.literal(last)]),
  of: (row) => row.use ?? last,
});

/** A tenant has thousands of locations at most: they are sorted as they are read. */
export const locationSorts: Readonly<Record<LocationListQuery['sort'], Sort<LocationColumns>>> = {
  id: new Sort([id]),
  name: new Sort([name, id]),
  '-name': new Sort([name, id], true),
  onHand: new Sort([onHand, id]),
  '-onHand': new Sort([onHand, id], true),
  use: new Sort([useBefore('Infinity'), id]),
  '-use': new Sort([useBefore('-Infinity'), id], true),
};
