import type { Route } from '@playwright/test';
import type {
  DailySales,
  LocationSummary,
  Metrics,
  Page as PageOf,
  StockListItem,
} from '@streamstock/contracts-http-api';
import { expect, test } from '../fixtures';
import { signInAs } from '../sign-in';
import { readApi, written } from './catalogue-api';

const unavailable = (route: Route): Promise<void> =>
  route.fulfill({
    status: 503,
    contentType: 'application/problem+json',
    json: {
      title: 'Service unavailable',
      detail: 'This cannot be read right now.',
      code: 'service.unavailable',
      correlationId: 'corr-e2e',
    },
  });

test('figures are those of the API, and lead to the lists that they sum up', async ({ page }) => {
  await signInAs(page, 'ada');
  const figure = (key: string) => page.locator(`[data-tile="${key}"] .value`);
  await expect(async () => {
    const metrics = await readApi<Metrics>(page.request, '/api/metrics');
    const wanted = { available: metrics.units.available, low: metrics.levels.low, out: metrics.levels.out };
    for (const [key, value] of Object.entries(wanted)) {
      await expect(figure(key)).toHaveText(written(value), { timeout: 1_000 });
    }
    await expect(figure('products')).toHaveText(written(metrics.products.total), { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await page.getByRole('link', { name: /^Low/ }).click();
  await expect(page).toHaveURL(/\/inventory\?status=low$/);
  await page.goBack();
  await expect(figure('low')).toBeVisible();
  await page.keyboard.press('3');
  await expect(page).toHaveURL(/\/inventory\?status=out$/);
});

test('a sale is told within seconds, without a reload', async ({ page, api }) => {
  const place = await api.stocked(20);
  await page.goto('/');
  await page.evaluate(() => document.body.classList.add('opened-once'));
  const sold = page.locator('[data-tile="sold"] .value');
  await expect(sold).toBeVisible();
  const before = Number((await sold.innerText()).replace(/\D/g, ''));
  await api.move('SALE', place, 3);
  const line = page.getByRole('region', { name: 'Live activity' }).getByRole('listitem');
  await expect(line.filter({ hasText: place.locationName }).filter({ hasText: 'Sale' })).toContainText('−3');
  await expect
    .poll(async () => Number((await sold.innerText()).replace(/\D/g, '')), { timeout: 30_000 })
    .toBeGreaterThanOrEqual(before + 3);
  await expect(page.locator('body')).toHaveClass(/opened-once/);
});

test('units sold today come with the days before, in a line and in words', async ({ page, api }) => {
  const place = await api.stocked(20);
  await api.move('SALE', place, 3);
  const tile = page.locator('[data-tile="sold"]');
  await page.goto('/');
  await expect(tile.locator('path.running')).toHaveAttribute('d', /^M/);
  const { days } = await readApi<DailySales>(page.request, '/api/metrics/sales?days=15');
  const over = days.slice(0, -1).map(({ units }) => units);
  expect(over).toHaveLength(14);
  const most = Math.max(...over);
  const words = most === 0 ? 'Nothing was sold on the last 14 full days.' : `most ${written(most)} on `;
  await expect(tile.getByRole('img')).toHaveAttribute('aria-label', new RegExp(words));
  const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
  const weekAgo = days.at(-8);
  const day = weekday.format(Date.parse(weekAgo?.date ?? ''));
  await expect(tile.locator('.change')).toContainText(`last ${day}`);
  await expect(tile.locator('.change')).toContainText(weekAgo?.units ? written(weekAgo.units) : 'none');
  await page.setViewportSize({ width: 320, height: 800 });
  const fits = await tile.evaluate(
    (element) => element.scrollWidth <= element.clientWidth && element.scrollHeight <= element.clientHeight,
  );
  expect(fits).toBe(true);
});

test('figures stand without the days before, which are tried again by themselves', async ({ page }) => {
  await page.route('**/api/metrics/sales?*', unavailable);
  await signInAs(page, 'ada');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The sales of the last days could not be loaded.');
  await expect(page.locator('[data-tile="sold"] .value')).toBeVisible();
  await page.unroute('**/api/metrics/sales?*');
  await alert.getByRole('button', { name: 'Retry' }).click();
  await expect(alert).toHaveCount(0);
  await expect(page.locator('[data-tile="sold"] .change')).toContainText('last ');
});

test('activity calls products by their names, read together', async ({ page, api }) => {
  const place = await api.stocked(20);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/products?productId=')) asked.push(request.url());
  });
  await api.move('SALE', place, 3);
  await page.goto('/');
  const activity = page.getByRole('region', { name: 'Live activity' });
  await expect(activity.getByRole('link', { name: place.productName }).first()).toBeVisible();
  const lines = await activity.getByRole('listitem').count();
  expect(lines).toBeGreaterThan(1);
  expect(asked.length).toBeLessThan(lines);
});

test('activity stands still while it is paused', async ({ page, api }) => {
  const place = await api.stocked(20);
  await page.goto('/');
  const activity = page.getByRole('region', { name: 'Live activity' });
  await expect(activity.getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('p');
  await api.move('SALE', place, 2);
  await expect(activity.getByText(/newer$/)).toBeVisible();
  await expect(activity.getByText('−2', { exact: true })).toHaveCount(0);
  await activity.getByRole('button', { name: 'Resume' }).click();
  await page.mouse.move(0, 0);
  await page.locator('body').click({ position: { x: 5, y: 5 } });
  await expect(activity.getByText('−2', { exact: true })).toBeVisible();
});

test('what is out comes first, and leads to its product', async ({ page, api }) => {
  const place = await api.stocked(1);
  await api.move('SALE', place, 1);
  await page.goto('/');
  const rows = page.getByRole('region', { name: 'Needs attention' }).getByRole('listitem');
  await expect(async () => {
    const out = await readApi<PageOf<StockListItem>>(page.request, '/api/stock?status=out&limit=10');
    const keys = out.items.map(({ productId, locationId }) => `${productId}|${locationId}`);
    expect(keys.length).toBeGreaterThan(0);
    const shown = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-level')));
    expect(shown.slice(0, keys.length)).toEqual(keys);
  }).toPass({ timeout: 60_000 });
  await expect(rows.first().locator('ss-status-chip')).toHaveText('Out');
  await rows.first().getByRole('link').click();
  await expect(page).toHaveURL(/\/products\/[^/]+\?loc=/);
});

test('locations are those of the API, by risk or by use', async ({ page }) => {
  await signInAs(page, 'ada');
  const region = page.getByRole('region', { name: 'Locations' });
  const { items } = await readApi<PageOf<LocationSummary>>(page.request, '/api/locations?limit=200');
  const [fullest] = items.sort((one, other) => (other.use ?? -1) - (one.use ?? -1));
  if (fullest === undefined) throw new Error('no location');
  await region.getByRole('button', { name: 'Fullest' }).click();
  await expect(region.getByRole('row').nth(1)).toContainText(fullest.name);
});

test('one part fails alone, keeps quiet about the others, and is tried again', async ({ page }) => {
  await page.route('**/api/metrics', unavailable);
  await signInAs(page, 'ada');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The figures could not be loaded.');
  await expect(alert).toContainText('corr-e2e');
  await expect(page.getByRole('region', { name: 'Locations' }).getByRole('row').nth(1)).toBeVisible();
  await page.unroute('**/api/metrics');
  await alert.getByRole('button', { name: 'Retry' }).click();
  await expect(alert).toHaveCount(0);
  await expect(page.locator('[data-tile="available"] .value')).toBeVisible();
});

test('says whose stock it is about for whoever sees a part of it', async ({ page }) => {
  await signInAs(page, 'olga');
  await expect(page.getByText('Stock and sales of your locations:')).toBeVisible();
});
