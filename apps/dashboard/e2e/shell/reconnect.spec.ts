import { execSync } from 'node:child_process';
import { expect, test } from '../fixtures';

const restart = process.env['GATEWAY_RESTART_COMMAND'] ?? '';

test('goes on by itself after the gateway has restarted', async ({ page, api }) => {
  test.skip(restart === '', 'needs GATEWAY_RESTART_COMMAND');
  const place = await api.stocked(20);
  await page.goto(`/inventory?q=${place.productId}`);
  await page.evaluate(() => document.body.classList.add('opened-once'));
  const row = page.getByRole('row').filter({ hasText: place.productId });
  const chip = page.locator('ss-connection-chip');
  await expect(chip).toHaveText('Live');
  await expect(row).toContainText('20');
  const noticed = page.waitForFunction(
    () => !(document.querySelector('ss-connection-chip')?.textContent ?? '').includes('Live'),
  );
  execSync(restart, { stdio: 'ignore' });
  await noticed;
  await api.move('SALE', place, 5);
  await expect(chip).toHaveText('Live', { timeout: 60_000 });
  await expect(row).toContainText('15');
  await api.move('SALE', place, 4);
  await expect(row).toContainText('11');
  await expect(page.locator('body')).toHaveClass(/opened-once/);
});

test('says when numbers are not live for ten seconds, and when they are again', async ({ page, api }) => {
  await api.stocked(3);
  await page.route('**/api/stream', (route) => route.abort());
  await page.goto('/events');
  const banner = page.getByText('Numbers may be out of date.');
  await expect(banner).toHaveCount(0);
  await expect(banner).toBeVisible({ timeout: 20_000 });
  await page.unroute('**/api/stream');
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect(page.getByText('Live again.')).toBeVisible();
  await expect(page.getByText('Live again.')).toHaveCount(0);
});

test('says how many lists it still has to read again after a time away', async ({ page, api }) => {
  const place = await api.stocked(20);
  await page.route('**/api/stream', (route) => route.abort());
  await page.goto(`/inventory?q=${place.productId}`);
  const row = page.getByRole('row').filter({ hasText: place.productId });
  const chip = page.locator('ss-connection-chip');
  await expect(row).toContainText('20');
  await expect(page.getByText('Numbers may be out of date.')).toBeVisible({ timeout: 20_000 });
  await api.move('SALE', place, 7);
  let letThrough: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route('**/api/stock?*', async (route) => {
    await held;
    await route.continue();
  });
  await page.unroute('**/api/stream');
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect(chip).toHaveText('Catching up 1 list');
  await expect(page.getByText('is coming in.')).toBeVisible();
  await expect(row).toContainText('20');
  letThrough();
  await expect(chip).toHaveText('Live');
  await expect(row).toContainText('13');
  await expect(page.getByText(/Live again\. (Everything was read again|Refreshed)/)).toBeVisible();
});
