import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures';
import { InventoryPage } from '../inventory/inventory-page';
import { KeyboardOnly } from './keyboard-only';

// So narrow that columns are scrolled sideways, under the one that stays.
test.use({ viewport: { width: 1_024, height: 700 } });
test.describe.configure({ timeout: 180_000 });

test('ten tasks are done with the keyboard alone', async ({ page, api }) => {
  const [place, other] = [await api.stocked(3), await api.stocked(30)];
  const keys = new KeyboardOnly(page);
  const inventory = new InventoryPage(page);
  const cell = (column: string): Locator => inventory.cell(place, column);
  const main = page.locator('main');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await test.step('skip to the page', async () => {
    await keys.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
    await keys.press('Enter');
    await expect(main).toBeFocused();
  });

  await test.step('find a product in the inventory', async () => {
    await keys.press('g', 'i');
    await expect(page).toHaveURL(/\/inventory$/);
    await expect(main).toBeFocused();
    await keys.press('/');
    await expect(inventory.searchBox).toBeFocused();
    await keys.type(place.productId);
    await expect(inventory.grid.getByRole('row')).toHaveCount(2);
  });

  await test.step('see what is low, sorted by location', async () => {
    const status = page.getByRole('combobox', { name: 'Status' });
    await keys.reach(status);
    await keys.choose(status, 'Low');
    await expect(page).toHaveURL(/status=low/);
    await expect(inventory.row(place).locator('ss-status-chip')).toHaveText('Low');
    await keys.press('Home');
    await expect(page).not.toHaveURL(/status=/);
    await keys.reach(inventory.grid);
    await keys.press('ArrowUp');
    const header = inventory.grid.getByRole('columnheader', { name: 'Location' });
    await keys.reach(header, 'ArrowRight');
    await keys.press('Enter');
    await expect(header).toHaveAttribute('aria-sort', 'ascending');
  });

  await test.step('adjust a level where it stands, and undo it', async () => {
    await keys.press('ArrowDown', 'End', 'ArrowLeft', 'Home', 'e');
    await expect(page.getByLabel(/^Change/)).toBeFocused();
    await keys.type('+5');
    await keys.press('Enter');
    await expect(cell('on-hand')).toHaveText('8');
    await expect(page.getByRole('button', { name: /^Undo/ })).toBeVisible();
    await keys.press('u');
    await expect(page.getByText('Taken back by a compensating entry.')).toBeVisible();
    await expect(cell('on-hand')).toHaveText('3');
  });

  await test.step('transfer to another location', async () => {
    await keys.press('.', 'ArrowDown', 'ArrowDown');
    await expect(page.getByRole('menuitem', { name: 'Transfer' })).toBeFocused();
    await keys.press('Enter');
    const dialog = page.getByRole('dialog', { name: /^Transfer/ });
    await expect(dialog.getByLabel(/^From/)).toBeFocused();
    await keys.choose(dialog.getByLabel(/^From/), other.locationName);
    await keys.reach(dialog.getByLabel('Units'));
    await keys.type('1');
    await keys.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(cell('on-hand')).toHaveText('2');
  });

  await test.step('adjust several rows after a dry run', async () => {
    const elsewhere = inventory.row({ ...place, locationName: other.locationName });
    await expect(async () => {
      await page.reload();
      await expect(elsewhere).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
    await keys.reach(inventory.grid);
    await keys.press('x', 'Shift+ArrowDown');
    const selection = page.getByRole('group', { name: 'Selection' });
    await expect(selection).toContainText('2 rows selected');
    await keys.reach(selection.getByRole('button', { name: 'Adjust or count' }), 'Shift+Tab');
    await keys.press('Enter');
    const dialog = page.getByRole('dialog', { name: /^Adjust or count/ });
    await expect(dialog.getByLabel(/^For each row/)).toBeFocused();
    await keys.type('+4');
    await keys.press('Enter');
    await expect(dialog.getByRole('region', { name: 'Rows' })).toBeFocused();
    await keys.reach(dialog.getByRole('button', { name: 'Record 2 rows' }));
    await keys.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(cell('on-hand')).toHaveText('6');
  });

  await test.step('open a product and change its reorder point', async () => {
    await keys.reach(inventory.grid);
    await keys.press('ArrowRight', 'Enter');
    await expect(page).toHaveURL(new RegExp(`/products/${place.productId}$`));
    const reorderPoint = page.locator('ss-reorder-point');
    const edit = reorderPoint.getByRole('button', { name: 'Edit reorder point' });
    await keys.reach(edit);
    await keys.press('Enter');
    await expect(reorderPoint.getByRole('textbox')).toBeFocused();
    await keys.type('9');
    await keys.press('Enter');
    await expect(reorderPoint.locator('.value')).toHaveText('9');
    await expect(edit).toBeFocused();
  });

  await test.step('look into an event', async () => {
    await keys.press('g', 'e');
    await expect(page).toHaveURL(/\/events$/);
    await keys.reach(page.getByLabel('Product id'));
    await keys.type(place.productId);
    await keys.press('Enter');
    await expect(page).toHaveURL(new RegExp(`product=${place.productId}`));
    const first = page.locator('.movement').first();
    await expect(first).toContainText(place.productId);
    await keys.reach(first.getByRole('button'));
    await keys.press('Enter');
    const link = page.locator('ss-movement-detail').getByRole('link', { name: /^All of correlation/ });
    await keys.reach(link);
    await keys.press('Enter');
    await expect(page).toHaveURL(/\/events\?corr=/);
  });

  await test.step('go to a product by its name', async () => {
    await keys.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Search or go to' });
    await expect(palette.getByRole('combobox')).toBeFocused();
    await keys.type(other.productId);
    await expect(palette.getByRole('option', { selected: true })).toContainText(other.productName);
    await keys.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/products/${other.productId}$`));
    await expect(main).toBeFocused();
  });

  await test.step('choose how it looks, and sign out', async () => {
    await keys.reach(page.getByRole('button', { name: /^Ada/ }), 'Shift+Tab');
    await keys.press('Enter');
    const account = page.getByRole('dialog', { name: 'Account and settings' });
    await keys.reach(account.getByRole('radio', { name: 'auto' }));
    await keys.press('ArrowRight', 'ArrowRight');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await keys.reach(account.getByRole('radio', { name: 'default' }));
    await keys.press('ArrowLeft');
    await expect(page.locator('html')).toHaveAttribute('data-density', 'compact');
    await keys.reach(account.getByRole('button', { name: 'Sign out' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  });
});
