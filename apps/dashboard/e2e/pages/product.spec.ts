import type { Page as PageOf, ProductDetail, ProductSummary } from '@streamstock/contracts-http-api';
import { expect, test } from '../fixtures';
import { signInAs } from '../sign-in';
import { readApi, setReorderPoint } from './catalogue-api';

test('totals and levels are those of the API, and move by themselves', async ({ page, api }) => {
  const place = await api.stocked(20);
  await page.goto(`/products/${place.productId}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(place.productName);
  const row = page.locator(`[data-location="${place.locationId}"]`);
  await expect(page.getByTestId('total-on-hand')).toContainText('20');
  await expect(row.getByTestId('on-hand')).toHaveText('20');
  await api.move('SALE', place, 17);
  await expect(row.getByTestId('on-hand')).toHaveText('3');
  await expect(page.getByTestId('total-available')).toContainText('3');
  await expect(row.locator('ss-status-chip')).toHaveText('Low');
});

test('the chart is drawn, read by keys, and a table', async ({ page, api }) => {
  const place = await api.stocked(20);
  await api.move('SALE', place, 5);
  await page.goto(`/products/${place.productId}`);
  const chart = page.getByRole('slider', { name: `On hand of ${place.productName}` });
  await chart.scrollIntoViewIfNeeded();
  await expect(chart.locator('canvas')).toBeVisible();
  await expect(chart).toHaveAttribute('aria-valuetext', /15 units now/);
  await chart.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(chart).toHaveAttribute('aria-valuetext', /: 0 units at the end/);
  await page.getByRole('button', { name: 'View as table' }).click();
  const table = page.getByRole('table', { name: `On hand of ${place.productName}` });
  await expect(table.getByRole('row')).toHaveCount(31);
  await expect(table.getByRole('row').nth(1).getByRole('cell')).toHaveText(['15', '0', '20', '5']);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^CSV/ }).click();
  expect((await download).suggestedFilename()).toBe(`on-hand-${place.productId}-all-locations.csv`);
});

test('the chart follows the theme', async ({ page, api }) => {
  const place = await api.stocked(20);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`/products/${place.productId}`);
  const canvas = page.locator('.plot canvas');
  await canvas.scrollIntoViewIfNeeded();
  await expect(canvas).toBeVisible();
  const drawn = () => canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL());
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  const light = await drawn();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(drawn).not.toBe(light);
});

test('the reorder point is changed by who may, and a conflict shows both', async ({ page, api }) => {
  const place = await api.stocked(20);
  const path = `/api/products/${place.productId}`;
  await page.goto(`/products/${place.productId}`);
  const edit = page.locator('ss-reorder-point');
  const change = async (value: string) => {
    await edit.getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('Reorder point in unit').fill(value);
    await page.keyboard.press('Enter');
  };
  await change('25');
  await expect(edit.locator('.value')).toHaveText('25');
  await expect(page.locator(`[data-location="${place.locationId}"] ss-status-chip`)).toHaveText('Low');
  expect((await readApi<ProductDetail>(page.request, path)).reorderPoint).toBe(25);

  await edit.getByRole('button', { name: 'Edit' }).click();
  await setReorderPoint(page.request, place.productId, 60);
  await page.getByLabel('Reorder point in unit').fill('30');
  await page.keyboard.press('Enter');
  const conflict = page.getByRole('alertdialog');
  await expect(conflict).toContainText('Theirs60');
  await expect(conflict).toContainText('Mine30');
  await conflict.getByRole('button', { name: 'Apply mine' }).click();
  await expect(edit.locator('.value')).toHaveText('30');
  expect((await readApi<ProductDetail>(page.request, path)).reorderPoint).toBe(30);
});

test('who may not change it is told which role that needs', async ({ page, api }) => {
  const place = await api.stocked(4);
  await page.context().clearCookies();
  await signInAs(page, 'vera', `/products/${place.productId}`);
  const edit = page.locator('ss-reorder-point').getByRole('button');
  await expect(edit).toHaveAttribute('aria-disabled', 'true');
  await expect(edit).toHaveAttribute('title', 'Needs the role admin.');
});

test('who sees a part of the locations is told that others are hidden', async ({ page, api }) => {
  const place = await api.stocked(4);
  await page.context().clearCookies();
  await signInAs(page, 'olga', `/products/${place.productId}`);
  await expect(page.getByText('Totals are about your locations only')).toBeVisible();
});

test('movements are a ledger with a running balance, filtered by the address', async ({ page, api }) => {
  const place = await api.stocked(20);
  await api.move('SALE', place, 3);
  await api.move('SALE', place, 4);
  await page.goto(`/products/${place.productId}`);
  await page.getByRole('link', { name: 'Movements' }).click();
  await expect(page).toHaveURL(/\?tab=movements$/);
  const rows = page.locator('.movement');
  await expect(rows).toHaveCount(3);
  await expect(rows.locator('.after')).toHaveText([/13\s*$/, /17\s*$/, /20\s*$/]);
  await expect(rows.locator('.change')).toHaveText([/−4\s*$/, /−3\s*$/, /\+20\s*$/]);
  await page.getByLabel('Type').selectOption('Restock');
  await expect(page).toHaveURL(/type=RESTOCK/);
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(rows).toHaveCount(3);
});

test('keys and buttons go through the products by SKU, until the last', async ({ page, api }) => {
  const first = await api.stocked(4);
  const second = await api.stocked(5);
  const heading = page.getByRole('heading', { level: 1 });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('after=')) asked.push(request.url());
  });
  await page.goto(`/products/${first.productId}?loc=${first.locationId}`);
  await expect(heading).toHaveText(first.productName);
  expect(asked).toEqual([]);
  await page.keyboard.press(']');
  await expect(page).toHaveURL(new RegExp(`/products/${second.productId}$`));
  await expect(heading).toHaveText(second.productName);
  await expect(page.locator('main')).toBeFocused();
  const previous = page.getByRole('button', { name: 'Previous product' });
  await previous.click();
  await expect(heading).toHaveText(first.productName);
  await expect(previous).toBeFocused();
  expect(asked).toHaveLength(1);
  await page.goBack();
  await expect(heading).toHaveText(second.productName);

  const { items } = await readApi<PageOf<ProductSummary>>(page.request, '/api/products?sort=-sku&limit=1');
  await page.goto(`/products/${items[0]?.productId ?? ''}`);
  const next = page.getByRole('button', { name: 'Next product' });
  await next.click();
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('This is the last product by SKU.')).toBeAttached();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText(
    'Previous product, by SKU',
  );
});

test('a neighbour that cannot be read is said, and looked for again', async ({ page, api }) => {
  const first = await api.stocked(4);
  const second = await api.stocked(5);
  await page.goto(`/products/${first.productId}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(first.productName);
  await page.route('**/api/products?*after=*', (route) => route.abort());
  await page.keyboard.press(']');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The next product could not be found.');
  await page.unroute('**/api/products?*after=*');
  await alert.getByRole('button', { name: 'Retry' }).click();
  await expect(page).toHaveURL(new RegExp(`/products/${second.productId}$`));
  await expect(alert).toHaveCount(0);
});

test('says when there is no such product', async ({ page }) => {
  await signInAs(page, 'ada', '/products/NOBODY-KNOWS-IT');
  await expect(page.getByText('No product NOBODY-KNOWS-IT')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
