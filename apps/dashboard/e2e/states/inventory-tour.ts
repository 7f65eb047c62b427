import { expect, type Page } from '@playwright/test';
import { InventoryPage } from '../inventory/inventory-page';
import type { Place, StockApi } from '../stock-api';
import type { Look, Tour } from './state';

export const inventoryTour: Tour = async (page, api, look) => {
  const place = await api.stocked(5);
  const inventory = new InventoryPage(page);
  await inventory.open();
  await look('inventory');
  if (await page.getByRole('button', { name: 'Columns' }).isVisible()) {
    await page.getByRole('button', { name: 'Columns' }).click();
    await look('columns');
    await page.keyboard.press('Escape');
  }
  await inventory.openOn(place);
  await adjusting(inventory, place, look);
  await inventory.menuOf(place);
  await look('menu of a row');
  await page.keyboard.press('Escape');
  await transferring(inventory, place, look);
  await counting(inventory, api, place, look);
  await bulk(page, look);
  await inventory.searchBox.fill('nothing is called this');
  await expect(page.getByText('No stock matches.')).toBeVisible();
  await look('no stock matches');
};

async function adjusting(inventory: InventoryPage, place: Place, look: Look): Promise<void> {
  await inventory.row(place).locator('[data-select]').click();
  await expect(inventory.row(place)).toHaveAttribute('aria-selected', 'true');
  await look('a row selected');
  const editor = await inventory.write(place, '-9');
  await editor.getByRole('button', { name: 'Record' }).click();
  await expect(editor.getByRole('alert')).toBeVisible();
  await look('adjust, refused');
  await editor.getByLabel(/^Change/).fill('+1');
  await editor.getByRole('button', { name: 'Record' }).click();
  await expect(editor).toBeHidden();
  // It stays for as long as somebody is at it.
  await inventory.page.getByRole('button', { name: /^Undo/ }).focus();
  await look('undo');
  await inventory.page.getByRole('button', { name: 'Dismiss' }).click();
}

async function transferring(inventory: InventoryPage, place: Place, look: Look): Promise<void> {
  await inventory.choose(place, 'Transfer');
  const dialog = inventory.page.getByRole('dialog', { name: /^Transfer/ });
  await dialog.getByRole('button', { name: 'Transfer' }).click();
  await expect(dialog.getByRole('alert').first()).toBeVisible();
  await look('transfer, incomplete');
  await inventory.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

async function counting(inventory: InventoryPage, api: StockApi, place: Place, look: Look): Promise<void> {
  await inventory.choose(place, 'Count');
  const dialog = inventory.page.getByRole('dialog', { name: /^Count/ });
  await dialog.getByLabel('Counted').fill('4');
  await api.move('SALE', place, 3);
  await expect(dialog).toContainText('3 by now');
  await look('count');
  await dialog.getByRole('button', { name: 'Record count' }).click();
  await expect(dialog.getByRole('button', { name: 'Record mine' })).toBeVisible();
  await look('count, somebody was faster');
  await inventory.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

async function bulk(page: Page, look: Look): Promise<void> {
  await page.getByRole('button', { name: 'Adjust or count' }).click();
  const dialog = page.getByRole('dialog', { name: /^Adjust or count/ });
  await expect(dialog.getByRole('button', { name: 'Dry run' })).toBeVisible();
  await look('bulk');
  await dialog.getByLabel(/^For each row/).fill('+1');
  await dialog.getByRole('button', { name: 'Dry run' }).click();
  await expect(dialog.getByRole('table')).toBeVisible();
  await look('bulk, dry run');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}
