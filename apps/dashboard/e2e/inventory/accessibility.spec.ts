import { expect, test } from '../fixtures';
import { looks } from '../looks';
import { violationsOf } from '../violations';
import { InventoryPage } from './inventory-page';

for (const { title, use } of looks) {
  test.describe(title, () => {
    test.use(use);

    test('the inventory has no accessibility violation', async ({ page, api }) => {
      const place = await api.stocked(1);
      const inventory = new InventoryPage(page);
      await inventory.open();
      expect(await violationsOf(page)).toEqual([]);

      await inventory.openOn(place);
      await inventory.row(place).locator('[data-select]').click();
      await expect(inventory.row(place)).toHaveAttribute('aria-selected', 'true');
      const editor = await inventory.write(place, '-9');
      await editor.getByRole('button', { name: 'Record' }).click();
      await expect(editor.getByRole('alert')).toBeVisible();
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');

      await inventory.menuOf(place);
      expect(await violationsOf(page)).toEqual([]);
      await page.getByRole('menuitem', { name: 'Transfer' }).click();
      await expect(page.getByRole('dialog', { name: /^Transfer/ })).toBeVisible();
      await page.getByRole('dialog').getByRole('button', { name: 'Transfer' }).click();
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');

      await page.getByRole('button', { name: 'Adjust or count' }).click();
      const dialog = page.getByRole('dialog', { name: /^Adjust or count/ });
      await dialog.getByLabel(/^For each row/).fill('+1');
      await dialog.getByRole('button', { name: 'Dry run' }).click();
      await expect(dialog.getByRole('table')).toBeVisible();
      expect(await violationsOf(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Back' }).click();
      await page.keyboard.press('Escape');

      await inventory.searchBox.fill('nothing is called this');
      await expect(page.getByText('No stock matches.')).toBeVisible();
      expect(await violationsOf(page)).toEqual([]);
    });
  });
}
