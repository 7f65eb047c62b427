import { expect, test } from '../fixtures';
import { signInAs } from '../sign-in';
import { violationsOf } from '../violations';
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

test('a pasted column of SKUs is a filter, and names those nobody knows', async ({ page, api }) => {
  const places = [await api.stocked(4), await api.stocked(6)] as const;
  const inventory = new InventoryPage(page);
  await inventory.open();
  await inventory.paste(`${places[0].productId}\r\n${places[1].productId}\r\nNO-SUCH-SKU\r\n`);
  const filter = page.locator('ss-sku-chip');
  await expect(filter).toContainText('3 SKUs');
  await expect(filter.getByRole('status')).toHaveText('Not known: NO-SUCH-SKU.');
  await expect(inventory.grid.getByRole('row')).toHaveCount(3);
  await expect(page).toHaveURL(new RegExp(`skus=${places[0].productId},${places[1].productId},NO-SUCH-SKU`));
  await page.reload();
  await expect(filter.getByRole('status')).toHaveText('Not known: NO-SUCH-SKU.');
  await expect(inventory.cell(places[1], 'on-hand')).toHaveText('6');

  await filter.getByRole('button', { name: /^3 SKUs/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Show a list of SKUs' });
  await dialog.getByLabel(/^SKUs/).fill(`${places[1].productId}, ${places[1].productId}`);
  await expect(dialog.getByRole('status')).toHaveText('1 SKU');
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Show' }).click();
  await expect(inventory.grid.getByRole('row')).toHaveCount(2);
  await expect(filter.getByRole('status')).toHaveText('');
  expect(await violationsOf(page)).toEqual([]);
  await filter.getByRole('button', { name: 'All SKUs' }).click();
  await expect(filter).toHaveCount(0);
  await expect(page).not.toHaveURL(/skus=/);
  await page.goBack();
  await expect(inventory.grid.getByRole('row')).toHaveCount(2);
});

test('a list of SKUs that is too long for the address is a filter all the same', async ({ page, api }) => {
  const place = await api.stocked(4);
  const inventory = new InventoryPage(page);
  await inventory.open();
  await page.getByRole('button', { name: 'SKU list' }).click();
  const dialog = page.getByRole('dialog', { name: 'Show a list of SKUs' });
  const others = Array.from({ length: 200 }, (_, index) => `NO-SUCH-ARTICLE-${String(index)}`);
  await dialog.getByLabel(/^SKUs/).fill([place.productId, ...others].join('\n'));
  await dialog.getByRole('button', { name: 'Show' }).click();
  await expect(dialog.getByRole('status')).toHaveText('These are 201; up to 200 can be looked for at once.');
  await dialog.getByLabel(/^SKUs/).fill([place.productId, ...others.slice(1)].join('\n'));
  await dialog.getByRole('button', { name: 'Show' }).click();
  await expect(inventory.cell(place, 'on-hand')).toHaveText('4');
  const note = page.locator('ss-sku-chip').getByRole('status');
  await expect(note).toContainText('NO-SUCH-ARTICLE-5 and 194 more.');
  await expect(note).toContainText('Too many for the address: a link does not hold them.');
  await expect(page).not.toHaveURL(/skus=/);
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

test('columns are as wide as somebody makes them, with pointer, keys or numbers', async ({ page, api }) => {
  const place = await api.stocked(4);
  const inventory = new InventoryPage(page);
  await inventory.openOn(place);
  const header = (name: string) => inventory.grid.getByRole('columnheader', { name });
  const widthOf = async (name: string) => (await header(name).boundingBox())?.width ?? 0;
  const before = await widthOf('Location');
  const edge = await header('Location').locator('[data-edge]').boundingBox();
  const at = { x: (edge?.x ?? 0) + 4, y: (edge?.y ?? 0) + 16 };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 30, at.y);
  await page.mouse.move(at.x + 60, at.y);
  await page.mouse.up();
  await expect(page).toHaveURL(/widths=sku:\d+,product:\d+,location:\d+/);
  expect(await widthOf('Location')).toBeCloseTo(Math.round(before) + 60, 0);
  await expect(page).not.toHaveURL(/sort=/);
  expect((await inventory.cell(place, 'location').boundingBox())?.width).toBe(await widthOf('Location'));

  await header('On hand').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page).toHaveURL(/on-hand:116/);
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page).toHaveURL(/on-hand:84/);
  await expect(header('On hand')).toBeFocused();

  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('spinbutton', { name: 'Width of Status in pixels' }).fill('120');
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/status:120/);
  await page.reload();
  expect([await widthOf('Status'), await widthOf('On hand')]).toEqual([120, 84]);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('button', { name: 'Reset widths' }).click();
  await expect(page).not.toHaveURL(/widths=/);
  await expect.poll(() => widthOf('On hand')).toBe(100);
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
