import type { ApiClient } from '../api';
import { replayedRegion } from '../domain/replayed-region';
import { readPlaces } from './known-world';

async function* locations() {
  yield await Promise.resolve({ locationId: 'WH-NORTH', region: 'EU' });
  yield await Promise.resolve({ locationId: 'pasta', region: replayedRegion });
}

describe('readPlaces', () => {
  it('leaves those of a replay alone', async () => {
    const api = { catalogue: { locations } } as unknown as ApiClient;
    expect(await readPlaces(api, new AbortController().signal)).toMatchObject([{ locationId: 'WH-NORTH' }]);
  });
});
