import { type ApiClient, pageOf, record, text } from '@streamstock/dashboard-data-access-api';
import { matches, type PaletteSource } from '@streamstock/dashboard-ui-shell';

const shown = 6;
const most = 200;

interface Place {
  readonly locationId: string;
  readonly name: string;
}
const readPlaces = pageOf(record<Place>({ locationId: text, name: text }));

/** The stock of a location, by its name or id. They are few and read once. */
export function locationSource(api: ApiClient, goToStockAt: (locationId: string) => void): PaletteSource {
  let read: Promise<readonly Place[]> | undefined;
  const all = (): Promise<readonly Place[]> => {
    read ??= api.get('/api/locations', { limit: most }, readPlaces).then(({ items }) => items);
    read.catch(() => {
      read = undefined;
    });
    return read;
  };
  return {
    title: 'Locations',
    find: async (query) => {
      if (query === '') return [];
      const places = await all();
      return places
        .filter(({ locationId, name }) => matches(`${locationId} ${name}`, query))
        .slice(0, shown)
        .map(({ locationId, name }) => ({
          id: `location-${locationId}`,
          label: name,
          detail: locationId,
          icon: 'location',
          run: () => {
            goToStockAt(locationId);
          },
        }));
    },
  };
}
