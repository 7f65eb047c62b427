import { expect, test } from './fixtures';

test('a sale made elsewhere moves the number without a reload', async ({ stock, api }) => {
  const place = await api.stocked(20);
  await stock.open();
  await stock.mark();
  await expect(stock.onHand(place)).toHaveText('20');
  await api.move('SALE', place, 3);
  await expect(stock.onHand(place)).toHaveText('17');
  await expect(stock.totalOnHand(place)).toHaveText('17');
  await api.move('SALE', place, 13);
  await expect(stock.row(place).locator('ss-status-chip')).toHaveText('Low');
  await stock.stayed();
});

test('selling on the page settles when the event is back; a refusal says why', async ({ stock, api }) => {
  const place = await api.stocked(1);
  await stock.open();
  const sell = stock.page.getByRole('button', { name: `Sell 1 of ${place.productName}` });
  await sell.click();
  await expect(stock.onHand(place)).toHaveText('0');
  await expect(stock.row(place).locator('ss-status-chip')).toHaveText('Out');
  await expect(sell).toHaveAttribute('aria-disabled', 'false');
  await sell.click();
  const refusal = stock.page.getByRole('alert').filter({ hasText: 'Sale not recorded' });
  await expect(refusal).toContainText('Reference');
  await refusal.getByRole('button', { name: 'Dismiss' }).click();
  await expect(refusal).toHaveCount(0);
  await stock.page.getByRole('button', { name: `Restock 10 of ${place.productName}` }).click();
  await expect(stock.onHand(place)).toHaveText('10');
});

test('the search narrows the loaded products and lives in the address', async ({ stock, api }) => {
  const place = await api.stocked(4);
  await stock.open();
  await stock.page.keyboard.press('/');
  await expect(stock.searchBox).toBeFocused();
  await stock.page.keyboard.type(place.productId);
  await expect(stock.page.locator('tbody')).toHaveCount(1);
  await expect(stock.page).toHaveURL(new RegExp(`q=${place.productId}`));
  await stock.page.reload();
  await expect(stock.onHand(place)).toHaveText('4');
  await expect(stock.page.locator('tbody')).toHaveCount(1);
  await stock.searchBox.fill('nothing is called this');
  await stock.page.getByRole('button', { name: 'Clear search' }).click();
  await expect(stock.searchBox).toBeFocused();
});
