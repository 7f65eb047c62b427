import { LevelArrivals } from '../../level-cache/level-arrivals';
import { unreached } from '../../model/level-row';
import { awaitVersion } from './await-version';

const key = { tenantId: 'acme', productId: 'P1', locationId: 'L1' };
const row = (version: number) => ({ ...unreached(key, 0), version });

describe('waiting for a version', () => {
  it('answers what this process projects, as soon as it has the version', async () => {
    const arrivals = new LevelArrivals();
    const read = () => Promise.resolve(row(1));
    const waiting = awaitVersion({ key, minVersion: 3, withinMs: 60_000, arrivals, read });
    arrivals.announce([row(2)]);
    arrivals.announce([{ ...row(3), tenantId: 'umbrella' }]);
    arrivals.announce([row(4)]);
    await expect(waiting).resolves.toMatchObject({ tenantId: 'acme', version: 4 });
  });

  it('answers what another replica has stored', async () => {
    let version = 0;
    const read = () => Promise.resolve(row((version += 1)));
    const waiting = awaitVersion({
      key,
      minVersion: 3,
      withinMs: 60_000,
      arrivals: new LevelArrivals(),
      read,
    });
    await expect(waiting).resolves.toMatchObject({ version: 3 });
  });

  it('gives up when the time is over', async () => {
    const read = () => Promise.resolve(undefined);
    const waiting = awaitVersion({ key, minVersion: 1, withinMs: 30, arrivals: new LevelArrivals(), read });
    await expect(waiting).resolves.toBeUndefined();
  });

  it('fails with the database', async () => {
    const read = () => Promise.reject(new Error('away'));
    const waiting = awaitVersion({
      key,
      minVersion: 1,
      withinMs: 60_000,
      arrivals: new LevelArrivals(),
      read,
    });
    await expect(waiting).rejects.toThrow('away');
  });
});
