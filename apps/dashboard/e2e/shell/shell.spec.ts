import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { signInAs } from '../sign-in';

const linkTo = (page: Page, title: string): Locator =>
  page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: title });

test('every page has its title and its keys', async ({ page }) => {
  await signInAs(page, 'ada');
  await expect(page).toHaveTitle('Overview · StreamStock');
  for (const [keys, path, title] of [
    ['gi', '/inventory', 'Inventory'],
    ['ge', '/events', 'Events'],
    ['go', '/', 'Overview'],
  ] as const) {
    await page.keyboard.press(keys.charAt(0));
    await page.keyboard.press(keys.charAt(1));
    await expect(page).toHaveURL((url) => url.pathname === path);
    await expect(page).toHaveTitle(`${title} · StreamStock`);
    await expect(linkTo(page, title)).toHaveAttribute('aria-current', 'page');
    await expect(page.locator('main')).toBeFocused();
  }
});

test('help lists the keys, and single keys can be turned off', async ({ page }) => {
  await signInAs(page, 'ada');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(help).toContainText('Go to Inventory');
  await help.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.keyboard.press('?');
  await expect(help).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search or go to' })).toBeVisible();
});

test('the palette goes to a product, a location and a page', async ({ page, api }) => {
  const place = await api.stocked(4);
  const field = page.getByRole('combobox', { name: /^Search products/ });
  const options = page.getByRole('dialog', { name: 'Search or go to' }).getByRole('option');
  const first = options.first();
  await page.keyboard.press('Control+k');
  await field.fill(place.productId);
  await options.filter({ hasText: place.productName }).click();
  await expect(page).toHaveURL(new RegExp(`/products/${place.productId}$`));
  await page.keyboard.press('Control+k');
  await field.fill(place.locationId);
  await expect(first).toContainText(place.locationName);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/inventory\\?loc=${place.locationId}$`));
  await page.keyboard.press('Control+k');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(options.filter({ hasText: 'Events' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/events$/);
});

test('the keyboard can skip to the page', async ({ page }) => {
  await signInAs(page, 'ada');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('theme and density are chosen in one place and remembered', async ({ page }) => {
  await signInAs(page, 'ada');
  await page.getByRole('button', { name: /^Ada/ }).click();
  await page.getByText('dark', { exact: true }).click();
  await page.getByText('compact', { exact: true }).click();
  await page.reload();
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect(html).toHaveAttribute('data-density', 'compact');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(15, 19, 24)');
});

test('a new version is noticed when a part of the old one is gone', async ({ page }) => {
  await signInAs(page, 'ada');
  await page.route('**/chunk-*.js', (route) => route.fulfill({ status: 404 }));
  await linkTo(page, 'Events').click();
  await expect(page.getByText('A part of the page could not be loaded.')).toBeVisible();
  await page.route(new URL('/', page.url()).href, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<script type="module" src="main-NEW.js"></script>' }),
  );
  await linkTo(page, 'Inventory').click();
  await expect(page.getByText('There is a new version of StreamStock.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible();
});

for (const width of [320, 390]) {
  test.describe(`at ${String(width)} px`, () => {
    test.use({ viewport: { width, height: 720 }, hasTouch: true, isMobile: true });

    test('nothing runs off the side, and what is touched is 44 px', async ({ page }) => {
      await signInAs(page, 'ada');
      for (const path of ['/', '/inventory', '/events']) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, path).toBeLessThanOrEqual(0);
      }
      const links = await page.getByRole('navigation', { name: 'Pages' }).getByRole('link').all();
      expect(links).toHaveLength(3);
      for (const link of links) expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      await expect(page.locator('html')).toHaveAttribute('data-density', 'comfortable');
    });
  });
}
