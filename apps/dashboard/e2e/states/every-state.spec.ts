import { expect, test } from '../fixtures';
import { violationsOf } from '../violations';
import { setAppearance } from './appearance';
import { inventoryTour } from './inventory-tour';
import { misfitsOf } from './misfits';
import { pagesTour } from './pages-tour';
import { screens } from './screens';
import { shellTour } from './shell-tour';
import type { Look } from './state';

const tours = { shell: shellTour, inventory: inventoryTour, pages: pagesTour };

for (const { title, use, appearances, tight } of screens) {
  test.describe(`on ${title}`, () => {
    test.use({ ...use, contextOptions: { reducedMotion: 'reduce' }, actionTimeout: 15_000 });
    test.describe.configure({ timeout: 360_000 });

    for (const [part, tour] of Object.entries(tours)) {
      test(`everything of ${part} is there for everybody`, async ({ page, api }) => {
        const look: Look = async (state) => {
          if (tight) expect.soft(await misfitsOf(page), state).toEqual([]);
          for (const appearance of appearances) {
            await setAppearance(page, appearance);
            const { theme, density } = appearance;
            expect.soft(await violationsOf(page), `${state}, ${theme}, ${density}`).toEqual([]);
          }
        };
        await tour(page, api, look);
      });
    }
  });
}
