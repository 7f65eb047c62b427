import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { signInAs } from '../sign-in';
import { InventoryPage } from './inventory-page';
import { LargeWorld } from './large-world';

const world = new LargeWorld(4313, 5_000);

test.describe('all that match of 20,000 levels', () => {
  test.beforeAll(() => world.start());
  test.afterAll(() => {
    world.stop();
  });

  const open = async (page: Page, query: string, rows: number): Promise<InventoryPage> => {
    await signInAs(page, 'ada', `${world.url}/inventory${query}`);
    const inventory = new InventoryPage(page);
    await expect(inventory.grid).toHaveAttribute('aria-rowcount', String(rows + 1));
    await expect(inventory.grid.getByRole('row').nth(1)).not.toHaveAttribute('aria-busy', 'true');
    return inventory;
  };
  const row = ({ grid }: InventoryPage, sku: string) =>
    grid.getByRole('row').filter({ hasText: sku }).filter({ hasText: 'Warehouse North' });
  const bar = (page: Page) => page.getByRole('group', { name: 'Selection' });

  test('are not offered where they are too many to be checked', async ({ page }) => {
    const inventory = await open(page, '', 20_000);
    await inventory.grid.getByRole('gridcell').nth(2).focus();
    await page.keyboard.press('Control+a');
    await expect(bar(page)).toContainText(/[1-9]00 rows selected/);
    await expect(bar(page)).toContainText('20,000 match. Up to 10,000 can be selected at once');
    await expect(bar(page).getByRole('button', { name: /^Select all/ })).toHaveCount(0);
    await page.getByRole('button', { name: 'Clear selection' }).click();
    await expect(bar(page)).toHaveCount(0);
    await expect(page.locator(':focus')).toHaveAttribute('role', 'gridcell');
  });

  test('are read when they are looked at, and written as they were shown', async ({ page }) => {
    const inventory = await open(page, '?cat=Coffee', 4_000);
    await page.getByRole('checkbox', { name: 'Select the rows that are loaded' }).locator('..').click();
    await page.getByRole('button', { name: 'Select all 4,000 matching' }).click();
    await expect(bar(page)).toContainText('All 4,000 matching selected');
    await row(inventory, 'PROD-006').locator('[data-select]').click();
    await expect(bar(page)).toContainText('3,999 of 4,000 matching selected');

    await page.getByRole('button', { name: 'Adjust or count' }).click();
    const dialog = page.getByRole('dialog', { name: 'Adjust or count 3,999 matching rows' });
    await dialog.getByLabel(/^For each row/).fill('+7');
    await dialog.getByRole('button', { name: 'Dry run' }).click();
    await expect(dialog).toContainText('3,999 rows would change.', { timeout: 60_000 });
    await expect(dialog).toContainText('3,799 more rows, none left out, changed or refused.');
    await page.request.post(`${world.url}/api/events`, {
      data: { type: 'SALE', productId: 'PROD-011', locationId: 'L2', quantity: 1 },
    });
    await dialog.getByRole('button', { name: 'Record 3,999 rows' }).click();
    await expect(dialog).toContainText('3,998 of 3,999 rows recorded.', { timeout: 60_000 });
    await expect(dialog.getByRole('row').nth(1)).toContainText('Refused: changed since the dry run');
    await dialog.getByRole('button', { name: 'Close' }).click();
    const onHand = (sku: string) => row(inventory, sku).locator('[data-column="on-hand"]');
    await expect(onHand('PROD-001')).toHaveText('907');
    await expect(onHand('PROD-006')).toHaveText('34');
    await expect(onHand('PROD-011')).toHaveText('119');
  });

  test('stop being read when somebody says so', async ({ page }) => {
    await open(page, '?cat=Coffee', 4_000);
    let answered = 0;
    await page.route('**/api/stock?*limit=200*', async (route) => {
      answered += 1;
      if (answered <= 3) await route.continue();
    });
    await page.getByRole('checkbox', { name: 'Select the rows that are loaded' }).locator('..').click();
    await page.getByRole('button', { name: 'Select all 4,000 matching' }).click();
    await page.getByRole('button', { name: 'Adjust or count' }).click();
    const dialog = page.getByRole('dialog', { name: /^Adjust or count/ });
    await dialog.getByLabel(/^For each row/).fill('+1');
    await dialog.getByRole('button', { name: 'Dry run' }).click();
    await expect(dialog).toContainText('Levels read: 600 of 4,000');
    await dialog.getByRole('button', { name: 'Stop reading' }).click();
    await expect(dialog.getByRole('button', { name: 'Dry run' })).toBeVisible();
    await expect(dialog.getByRole('progressbar')).toHaveCount(0);
  });

  test('are let go of when another filter is chosen', async ({ page }) => {
    await open(page, '?cat=Coffee', 4_000);
    await page.getByRole('checkbox', { name: 'Select the rows that are loaded' }).locator('..').click();
    await page.getByRole('button', { name: 'Select all 4,000 matching' }).click();
    await page.getByRole('combobox', { name: 'Status' }).selectOption('Low');
    await expect(bar(page)).toHaveCount(0);
  });
});
