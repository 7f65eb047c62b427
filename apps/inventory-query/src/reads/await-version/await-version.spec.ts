import { LevelArrivals } from '../../level-cache/level-arrivals';
import { type LevelRow, unreached } from '../../model/level-row';
import { noLevelTerms } from '../../model/level-terms';
import { type Awaited, awaitVersion } from './await-version';

const key = { tenantId: 'acme', productId: 'P1', locationId: 'L1' };
const row = (version: number) => ({ ...unreached(key, noLevelTerms), version });

const minute = 60_000;
const awaited = (minVersion: number, read: Awaited<LevelRow>['read'], arrivals = new LevelArrivals()) => ({
  minVersion,
  read,
  listen: (listener: (arrived: LevelRow) => void) => arrivals.listen(key, listener),
});

describe('waiting for a version', () => {
  it('answers what this process projects, as soon as it has the version', async () => {
    const arrivals = new LevelArrivals();
    const waiting = awaitVersion(
      awaited(3, () => Promise.resolve(row(1)), arrivals),
      minute,
    );
    arrivals.announce([row(2)]);
    arrivals.announce([{ ...row(3), tenantId: 'umbrella' }]);
    arrivals.announce([row(4)]);
    await expect(waiting).resolves.toMatchObject({ tenantId: 'acme', version: 4 });
  });

  it('answers what another replica has stored', async () => {
    let version = 0;
    const read = () => Promise.resolve(row((version += 1)));
    await expect(awaitVersion(awaited(3, read), minute)).resolves.toMatchObject({ version: 3 });
  });

  it('gives up when the time is over', async () => {
    const read = () => Promise.resolve(undefined);
    await expect(awaitVersion(awaited(1, read), 30)).resolves.toBeUndefined();
  });

  it('fails with the database', async () => {
    const read = () => Promise.reject(new Error('away'));
    await expect(awaitVersion(awaited(1, read), minute)).rejects.toThrow('away');
  });
});
