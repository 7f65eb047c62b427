import { expect, test } from '../fixtures';
import { signInAs } from '../sign-in';
import { InventoryPage } from './inventory-page';

test('what is searched, filtered and sorted is in the address', async ({ page, api }) => {
  const place = await api.stocked(4);
  const inventory = new InventoryPage(page);
  await inventory.open();
  await page.keyboard.press('/');
  await expect(inventory.searchBox).toBeFocused();
  await page.keyboard.type(place.productId);
  await expect(page).toHaveURL(new RegExp(`q=${place.productId}`));
  await expect(inventory.grid.getByRole('row')).toHaveCount(2);
  await page.getByRole('combobox', { name: 'Location' }).selectOption(place.locationId);
  await expect(page).toHaveURL(new RegExp(`loc=${place.locationId}`));
  await inventory.grid.getByRole('columnheader', { name: 'Available' }).click();
  await expect(page).toHaveURL(/sort=available/);
  await expect(inventory.grid.getByRole('columnheader', { name: 'Available' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await page.reload();
  await expect(inventory.cell(place, 'on-hand')).toHaveText('4');
  await page.goBack();
  await expect(page).not.toHaveURL(/sort=/);
  await inventory.searchBox.fill('nothing is called this');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(inventory.searchBox).toBeFocused();
  await expect(inventory.grid).toBeVisible();
});

test('columns are chosen and remembered by the address', async ({ page, api }) => {
  const place = await api.stocked(4);
  const inventory = new InventoryPage(page);
  await inventory.openOn(place);
  await expect(inventory.cell(place, 'category')).toHaveCount(0);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Category' }).check();
  await page.keyboard.press('Escape');
  await expect(inventory.cell(place, 'category')).toHaveText('Tests');
  await page.reload();
  await expect(inventory.cell(place, 'category')).toHaveText('Tests');
});

test('is walked with the keyboard alone', async ({ page, api }) => {
  const place = await api.stocked(4);
  const inventory = new InventoryPage(page);
  await inventory.openOn(place);
  await page.getByRole('button', { name: 'Columns' }).focus();
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  await expect(focused).toHaveAttribute('role', 'gridcell');
  await page.keyboard.press('ArrowUp');
  await expect(focused).toHaveAttribute('role', 'columnheader');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(focused).toHaveAttribute('data-column', 'actions');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Adjust' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await expect(inventory.row(place)).toHaveAttribute('aria-selected', 'true');
});

test('says to whoever may only look why they may not change anything', async ({ page, api }) => {
  const place = await api.stocked(4);
  await page.context().clearCookies();
  await signInAs(page, 'vera', `/inventory?q=${place.productId}`);
  const inventory = new InventoryPage(page);
  await expect(inventory.cell(place, 'on-hand')).toHaveText('4');
  const adjust = (await inventory.menuOf(place)).getByRole('menuitem', { name: 'Adjust' });
  await expect(adjust).toHaveAttribute('aria-disabled', 'true');
  await expect(adjust).toContainText('Needs the role manager.');
});
