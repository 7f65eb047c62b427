import { expect, test } from '../fixtures';
import { looks } from '../looks';
import { violationsOf } from '../violations';

for (const { title, use } of looks) {
  test.describe(title, () => {
    test.use(use);

    test('overview, product and events have no accessibility violation', async ({ page, api }) => {
      const place = await api.stocked(1);
      await api.move('SALE', place, 1);
      await page.goto('/');
      for (const name of ['Needs attention', 'Live activity', 'Locations']) {
        await expect(page.getByRole('region', { name })).toHaveAttribute('aria-busy', 'false');
      }
      expect(await violationsOf(page)).toEqual([]);

      await page.goto(`/products/${place.productId}`);
      await page.locator('.plot').scrollIntoViewIfNeeded();
      await expect(page.locator('.plot canvas')).toBeVisible();
      expect(await violationsOf(page)).toEqual([]);
      await page.getByRole('button', { name: 'View as table' }).click();
      await page.locator('ss-reorder-point').getByRole('button').click();
      expect(await violationsOf(page)).toEqual([]);

      await page.getByRole('link', { name: 'Movements' }).click();
      await page.locator('.movement').first().getByRole('button').click();
      expect(await violationsOf(page)).toEqual([]);

      await page.goto('/events?product=NOBODY-KNOWS-IT');
      await expect(page.locator('ss-empty-note, ss-failure-note')).toBeVisible();
      expect(await violationsOf(page)).toEqual([]);
    });
  });
}
