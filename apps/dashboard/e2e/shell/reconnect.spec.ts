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
