import { expect, test } from '../fixtures';
import { signInAs } from '../sign-in';
import { sellOneByOne } from './catalogue-api';

test('an event opens to before and after, its product and its correlation', async ({ page, api }) => {
  const place = await api.stocked(20);
  await api.move('SALE', place, 3);
  await page.goto(`/events?product=${place.productId}`);
  const rows = page.locator('.movement');
  await expect(rows).toHaveCount(2);
  await rows.first().getByRole('button').click();
  const detail = page.locator('ss-movement-detail');
  await expect(detail.locator('.change b')).toHaveText(['20', '17']);
  await expect(detail.getByRole('link', { name: /^Product/ })).toHaveAttribute(
    'href',
    `/products/${place.productId}`,
  );
  await detail.getByRole('link', { name: /^All of correlation/ }).click();
  await expect(page).toHaveURL(/\/events\?corr=/);
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Sale');
});

test.describe('in a zone that is not the location’s', () => {
  test.use({ timezoneId: 'America/New_York' });

  test('t z turns the zone of times, which is in the address and remembered', async ({ page, api }) => {
    const place = await api.stocked(20);
    await page.goto(`/events?product=${place.productId}`);
    const title = page.locator('.movement time').first();
    const turn = async () => {
      await page.keyboard.press('t');
      await page.keyboard.press('z');
    };
    await expect(page.getByText('Times in America/New_York')).toBeVisible();
    await turn();
    await expect(page).toHaveURL(/&tz=utc$/);
    await expect(page.getByRole('columnheader', { name: 'Recorded (UTC)' })).toBeVisible();
    await expect(title).toHaveAttribute('title', /UTC$/);
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Overview' }).click();
    await expect(page).toHaveURL(/\/\?tz=utc$/);
    await page.goto(`/products/${place.productId}?tab=movements`);
    await expect(page).toHaveURL(/\?tab=movements&tz=utc$/);
    await expect(title).toHaveAttribute('title', /UTC$/);
    await page.getByRole('button', { name: 'Times in UTC' }).click();
    await expect(page).toHaveURL(/\?tab=movements&tz=store$/);
    await expect(title).toHaveAttribute('title', /CES?T|GMT\+[12]$/);
    await turn();
    await expect(page).toHaveURL(/\?tab=movements$/);
    await expect(title).toHaveAttribute('title', /E[SD]T|GMT-[45]$/);
  });

  test('a link shows the zone that it names, and changes nothing for later', async ({ page, api }) => {
    const place = await api.stocked(20);
    await page.goto(`/events?product=${place.productId}&tz=store`);
    await expect(page.locator('.movement time').first()).toHaveAttribute('title', /CES?T|GMT\+[12]$/);
    await page.goto(`/events?product=${place.productId}`);
    await expect(page.getByText('Times in America/New_York')).toBeVisible();
  });
});

test('what is new waits until it is asked for', async ({ page, api }) => {
  const place = await api.stocked(20);
  await page.goto(`/events?product=${place.productId}`);
  const rows = page.locator('.movement');
  await expect(rows).toHaveCount(1);
  await api.move('SALE', place, 1);
  await api.move('SALE', place, 2);
  const bar = page.getByRole('button', { name: 'Show 2 new events' });
  await expect(bar).toBeVisible();
  await expect(rows).toHaveCount(1);
  await bar.click();
  await expect(rows.locator('.change')).toHaveText([/−2\s*$/, /−1\s*$/, /\+20\s*$/]);
  await expect(bar).toHaveCount(0);
});

test('older events come by scrolling', async ({ page, api }) => {
  const place = await api.stocked(200);
  await sellOneByOne(page.request, place, 70);
  await page.goto(`/events?product=${place.productId}`);
  const rows = page.locator('.movement');
  await expect(rows).toHaveCount(50);
  await page.getByRole('button', { name: 'Load older events' }).scrollIntoViewIfNeeded();
  await expect(rows).toHaveCount(71);
  await expect(page.getByText('71 events', { exact: true })).toBeVisible();
});

test('filters live in the address, and their emptiness is told from no events', async ({ page, api }) => {
  const place = await api.stocked(20);
  await page.goto(`/events?product=${place.productId}`);
  await page.getByLabel('Type').selectOption('Sale');
  await expect(page.getByText('No event matches these filters')).toBeVisible();
  await page.getByLabel('Type').selectOption('Restock');
  await expect(page.locator('.movement')).toHaveCount(1);
  await page.goBack();
  await expect(page.getByText('No event matches these filters')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).last().click();
  await expect(page).toHaveURL(/\/events$/);
});

test('a location that is not the reader’s is refused, not empty', async ({ page, api }) => {
  test.skip(process.env['BASE_URL'] === undefined, 'the stand-in has no authority over locations');
  const place = await api.stocked(4);
  await page.context().clearCookies();
  await signInAs(page, 'olga', `/events?loc=${place.locationId}`);
  await expect(page.getByRole('alert')).toContainText('You may not see this.');
  await expect(page.getByText('No event matches')).toHaveCount(0);
});

test('is printed with its filters and without its buttons', async ({ page, api }) => {
  const place = await api.stocked(20);
  await page.goto(`/events?product=${place.productId}`);
  await expect(page.locator('.movement')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByLabel('Product id')).toHaveValue(place.productId);
  await expect(page.getByRole('button', { name: 'Clear filters' })).toBeHidden();
  await expect(page.locator('ss-app-bar')).toBeHidden();
});
