import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { signInAs } from '../sign-in';
import { InventoryPage } from './inventory-page';
import { LargeWorld } from './large-world';
import { asFirstVisit, loadingOf, watchLoading } from './loading';
import { domNodes, heapMebibytes, scriptPerFrame, secondsOf, shownOnHand } from './measuring';

/** Counts are held to; times depend on the machine and are told. */
const mostNodes = 1_200;

const world = new LargeWorld(4311);

test.describe('100,000 levels', () => {
  // A busy machine draws few frames a second.
  test.describe.configure({ timeout: 240_000 });
  test.beforeAll(() => world.start());
  test.afterAll(() => {
    world.stop();
  });

  const open = async (page: Page): Promise<InventoryPage> => {
    await page.setViewportSize({ width: 1_440, height: 900 });
    await signInAs(page, 'ada', `${world.url}/inventory`);
    const inventory = new InventoryPage(page);
    await expect(inventory.grid).toHaveAttribute('aria-rowcount', '100001');
    await expect(inventory.grid.getByRole('row').nth(1)).not.toHaveAttribute('aria-busy', 'true');
    return inventory;
  };
  const tell = (what: string, figures: Record<string, number>): void => {
    const texts = Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(1)}`);
    process.stdout.write(`  ${what}: ${texts.join(', ')}\n`);
  };

  test('few elements, wherever it is scrolled to', async ({ page }) => {
    const inventory = await open(page);
    const slow = await scriptPerFrame(page, { rows: 1, frames: 60 });
    const fast = await scriptPerFrame(page, { rows: 20, frames: 60 });
    await inventory.grid.getByRole('gridcell').first().focus();
    await page.keyboard.press('Control+End');
    await expect(page.locator('ss-grid-row[aria-rowindex="100001"]')).not.toHaveAttribute(
      'aria-busy',
      'true',
      {
        timeout: 60_000,
      },
    );
    const nodes = await domNodes(page);
    tell('scrolling', {
      'ms script/frame, 1 row': slow,
      '20 rows': fast,
      nodes,
      'heap MiB': await heapMebibytes(page),
    });
    expect(nodes).toBeLessThanOrEqual(mostNodes);
  });

  for (const throttled of [false, true]) {
    test(`a first visit${throttled ? ' with a slow phone' : ''}`, async ({ page }) => {
      await open(page);
      await asFirstVisit(page, { throttled });
      await watchLoading(page);
      await page.goto(`${world.url}/inventory`);
      tell(throttled ? 'slow first visit, ms' : 'first visit, ms', { ...(await loadingOf(page)) });
    });
  }

  for (const perSecond of [100, 1_000]) {
    test(`${String(perSecond)} events a second, none lost`, async ({ page }) => {
      const inventory = await open(page);
      await world.traffic(perSecond);
      const { scriptShare, longTasks, longest } = await secondsOf(page, 6);
      const scrolling = await scriptPerFrame(page, { rows: 1, frames: 60 });
      await inventory.grid.getByRole('gridcell').first().focus();
      await page.keyboard.press('Control+Home');
      await world.traffic(0);
      const stopped = Date.now();
      await expect
        .poll(async () => (await shownOnHand(page)).join(' '), { intervals: [50] })
        .toBe((await world.onHand(20)).join(' '));
      tell(`${String(perSecond)} events/s`, {
        'script %': scriptShare * 100,
        'long tasks > 100 ms': longTasks,
        'longest ms': longest,
        'ms script/frame scrolling': scrolling,
        'ms until all shown': Date.now() - stopped,
      });
      expect(await domNodes(page)).toBeLessThanOrEqual(mostNodes);
    });
  }
});
