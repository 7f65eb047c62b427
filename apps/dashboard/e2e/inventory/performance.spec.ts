import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { signInAs } from '../sign-in';
import { InventoryPage } from './inventory-page';
import { LargeWorld } from './large-world';
import { asFirstVisit, loadingOf, watchLoading } from './loading';
import { timeOfChoice } from './choosing';
import { delays, percentOver, quantile } from './figures';
import { domNodes, heapMebibytes, pass, scriptPerFrame, scriptShare, shownOnHand } from './measuring';
import { watch, watchedOn } from './watching';

/** Counts are held to; times depend on the machine and are told. */
const mostNodes = 1_200;
/** How long traffic is looked at. */
const seconds = Number(process.env['MEASURE_SECONDS'] ?? 6);

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

  test('filtered and sorted', async ({ page }) => {
    await open(page);
    const choices = {
      Status: ['low', 'out', 'ok'],
      Sort: ['-product', 'location', '-location', 'product'],
    };
    for (const [name, values] of Object.entries(choices)) {
      const list = page.getByRole('combobox', { name, exact: true });
      const times = [];
      for (const value of [...values, ...values, ...values]) times.push(await timeOfChoice(list, value));
      tell(`${name.toLowerCase()} to first rows, p95 ms`, {
        all: quantile(
          times.map(({ rows }) => rows),
          0.95,
        ),
        'without the answer': quantile(
          times.map(({ rows, answer }) => rows - answer),
          0.95,
        ),
      });
    }
  });

  for (const perSecond of [100, 1_000]) {
    test(`${String(perSecond)} events a second, none lost`, async ({ page }) => {
      const inventory = await open(page);
      await inventory.grid.getByRole('gridcell').first().focus();
      const since = Date.now();
      const backlogs: number[] = [];
      await watch(page);
      await world.traffic(perSecond);
      const script = await scriptShare(page, async () => {
        for (let half = 0; half < seconds * 2; half += 1) {
          await page.keyboard.press(half % 2 === 0 ? 'ArrowDown' : 'ArrowUp');
          backlogs.push(await world.backlog());
          await pass(page, 500);
        }
      });
      const { frames, tasks, keys, changes } = await watchedOn(page, seconds * 2);
      const scrolling = await scriptPerFrame(page, { rows: 1, frames: 60 });
      await page.keyboard.press('Control+Home');
      await world.traffic(0);
      const stopped = Date.now();
      await expect
        .poll(async () => (await shownOnHand(page)).join(' '), { intervals: [50] })
        .toBe((await world.onHand(20)).join(' '));
      const untilShown = Date.now() - stopped;
      const late = delays(await world.changes(since), changes);
      const half = Math.floor(late.length / 2);
      tell(`${String(perSecond)} events/s for ${String(seconds)} s`, {
        'script %': script * 100,
        frames: frames.length,
        '% of them > 33 ms': percentOver(frames, 33),
        'tasks > 50 ms': tasks.length,
        '> 100 ms': tasks.filter((duration) => duration > 100).length,
        'longest ms': Math.max(0, ...tasks),
        'event to pixel p95 ms': quantile(late, 0.95),
        'first half': quantile(late.slice(0, half), 0.95),
        'second half': quantile(late.slice(half), 0.95),
        'changes seen': late.length,
        'key to heard p95 ms': quantile(
          keys.map(({ heard }) => heard),
          0.95,
        ),
        'key to pixel p95 ms': quantile(
          keys.map(({ drawn }) => drawn),
          0.95,
        ),
        'backlog KiB at most': Math.max(...backlogs) / 1_024,
        'at the end': (backlogs.at(-1) ?? 0) / 1_024,
        'ms script/frame scrolling': scrolling,
        'ms until all shown': untilShown,
      });
      expect(await domNodes(page)).toBeLessThanOrEqual(mostNodes);
      await expect.poll(() => world.backlog()).toBe(0);
    });
  }
});
