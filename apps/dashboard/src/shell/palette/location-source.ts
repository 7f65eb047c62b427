import { type ApiClient, pageOf, record, text } from '@streamstock/dashboard-data-access-api';
import type { PaletteSource } from '@streamstock/dashboard-ui-shell';
import { serverSource } from './server-source';

interface Place {
  readonly locationId: string;
  readonly name: string;
}

/** The stock of a location, by its name or id. */
export const locationSource = (api: ApiClient, goToStockAt: (locationId: string) => void): PaletteSource =>
  serverSource<Place>(api, {
    title: 'Locations',
    path: '/api/locations',
    read: pageOf(record<Place>({ locationId: text, name: text })),
    itemOf: ({ locationId, name }) => ({
      id: `location-${locationId}`,
      label: name,
      detail: locationId,
      icon: 'location',
      run: () => {
        goToStockAt(locationId);
      },
    }),
  });
