import { expect, test } from '../fixtures';
import { InventoryPage } from './inventory-page';

test('a sale made elsewhere moves the number without a reload', async ({ page, api }) => {
  const place = await api.stocked(20);
  const inventory = new InventoryPage(page);
  await inventory.openOn(place);
  await inventory.mark();
  await expect(inventory.cell(place, 'on-hand')).toHaveText('20');
  await api.move('SALE', place, 3);
  await expect(inventory.cell(place, 'on-hand')).toHaveText('17');
  await api.move('SALE', place, 13);
  await expect(inventory.cell(place, 'available')).toHaveText('4');
  await expect(inventory.row(place).locator('ss-status-chip')).toHaveText('Low');
  await inventory.stayed();
});

test('an adjustment is refused at its field, then recorded, then undone', async ({ page, api }) => {
  const place = await api.stocked(5);
  const inventory = new InventoryPage(page);
  await inventory.openOn(place);
  const editor = await inventory.write(place, '-9');
  await editor.getByRole('button', { name: 'Record' }).click();
  await expect(editor.getByRole('alert')).toContainText('Only 5 of 9 units on hand.');
  await expect(editor.getByLabel(/^Change/)).toHaveAttribute('aria-invalid', 'true');
  await editor.getByLabel(/^Change/).fill('-3');
  await expect(editor).toContainText('2 on hand');
  await page.keyboard.press('Enter');
  await expect(editor).toBeHidden();
  await expect(inventory.cell(place, 'on-hand')).toHaveText('2');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(inventory.cell(place, 'on-hand')).toHaveText('5');
  await expect(page.getByText('Taken back by a compensating entry.')).toBeVisible();
});

test('a count that somebody was faster than shows theirs and mine', async ({ page, api }) => {
  const place = await api.stocked(5);
  const inventory = new InventoryPage(page);
  await inventory.openOn(place);
  await inventory.choose(place, 'Count');
  const dialog = page.getByRole('dialog', { name: /^Count/ });
  await dialog.getByLabel('Counted').fill('4');
  await api.move('SALE', place, 3);
  await expect(dialog).toContainText('2 by now');
  await dialog.getByRole('button', { name: 'Record count' }).click();
  await expect(dialog.getByRole('alert')).toContainText('2 on hand');
  await expect(dialog.getByRole('alert')).toContainText('4 counted');
  await dialog.getByRole('button', { name: 'Record mine' }).click();
  await expect(dialog).toBeHidden();
  await expect(inventory.cell(place, 'on-hand')).toHaveText('4');
});

test('a transfer moves both ends, and no more than there is', async ({ page, api }) => {
  const [place, other] = [await api.stocked(8), await api.stocked(1)];
  const inventory = new InventoryPage(page);
  await inventory.openOn(place);
  await inventory.choose(place, 'Transfer');
  const dialog = page.getByRole('dialog', { name: /^Transfer/ });
  await dialog.getByLabel(/^From/).selectOption(other.locationId);
  await dialog.getByLabel('Units').fill('9');
  await dialog.getByRole('button', { name: 'Transfer' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Only 8 available.');
  await dialog.getByLabel('Units').fill('3');
  await expect(dialog).toContainText('8 → 5');
  await dialog.getByRole('button', { name: 'Transfer' }).click();
  await expect(dialog).toBeHidden();
  await expect(inventory.cell(place, 'on-hand')).toHaveText('5');
  await inventory.open(`?q=${place.productId}`);
  await expect(inventory.cell({ ...place, locationName: other.locationName }, 'on-hand')).toHaveText('3');
});

test('many rows are adjusted after a dry run, each with its result', async ({ page, api }) => {
  const places = [await api.stocked(2), await api.stocked(30)] as const;
  const inventory = new InventoryPage(page);
  await inventory.openOn(places[0]);
  await inventory.cell(places[0], 'on-hand').click();
  await page.keyboard.press('x');
  await inventory.searchBox.fill(places[1].productId);
  await inventory.cell(places[1], 'on-hand').click();
  await page.keyboard.press('Space');
  await expect(page.getByRole('group', { name: 'Selection' })).toContainText('2 rows selected');
  await page.getByRole('button', { name: 'Adjust or count' }).click();
  const dialog = page.getByRole('dialog', { name: /^Adjust or count/ });
  await dialog.getByLabel(/^For each row/).fill('-5');
  await dialog.getByRole('button', { name: 'Dry run' }).click();
  await expect(dialog.getByRole('row').filter({ hasText: places[0].productId })).toContainText('Left out');
  await expect(dialog.getByRole('row').filter({ hasText: places[1].productId })).toContainText('30 → 25');
  await api.move('SALE', places[1], 1);
  await dialog.getByRole('button', { name: 'Record 1 row' }).click();
  await expect(dialog).toContainText('1 row changed since the dry run');
  await dialog.getByRole('button', { name: 'Record 1 row' }).click();
  await expect(dialog.getByRole('row').filter({ hasText: places[1].productId })).toContainText('Recorded');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(inventory.cell(places[1], 'on-hand')).toHaveText('24');
});
