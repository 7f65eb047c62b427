import type { ApiClient } from '../../api';
import { replayedRegion } from '../../domain/replayed-region';

export interface LocationsWanted {
  /** Names in the file by id. */
  readonly locations: ReadonlyMap<string, string>;
  readonly existing: boolean;
  readonly timezone: string;
  readonly name: string;
  readonly replay: string;
  readonly signal: AbortSignal;
}

/**
 * Makes the locations that are not there yet. Answers the time zone of each: that of an existing one is its own.
 * @throws Error when one is not there and may not be made
 */
export async function ensureLocations(
  { catalogue }: Pick<ApiClient, 'catalogue'>,
  { locations, existing, timezone, name: prefix, replay, signal }: LocationsWanted,
): Promise<ReadonlyMap<string, string>> {
  const zones = new Map<string, string>();
  for await (const { locationId, timezone: zone } of catalogue.locations({ signal })) {
    if (locations.has(locationId)) zones.set(locationId, zone);
  }
  for (const [locationId, name] of locations) {
    if (zones.has(locationId)) continue;
    if (existing) throw new Error(`There is no location ${locationId}`);
    const idempotencyKey = `${replay}-location-${locationId}`;
    const label = (name === locationId ? name : `${prefix} ${name}`).slice(0, 200);
    await catalogue.createLocation(
      { locationId, code: locationId, name: label, kind: 'store', region: replayedRegion, timezone },
      { idempotencyKey, correlationId: replay, signal },
    );
    zones.set(locationId, timezone);
  }
  return zones;
}
