import { expect, test } from '../fixtures';
import { choose, signInAs, signOut } from '../sign-in';

test('a visitor learns what this is, signs in, and comes to the page they wanted', async ({ page }) => {
  await page.goto('/inventory?q=tea');
  await expect(page.getByText('The stock of every store and warehouse')).toBeVisible();
  await expect(page).toHaveTitle('Sign in · StreamStock');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await choose(page, 'ada');
  await expect(page).toHaveURL(/\/inventory\?q=tea$/);
  await page.getByRole('button', { name: /^Ada Lindqvist/ }).click();
  const account = page.getByRole('dialog', { name: 'Account and settings' });
  await expect(account).toContainText('demo');
  await expect(account).toContainText('admin');
  await expect(account).toContainText('All locations');
});

test('signing out ends the session', async ({ page }) => {
  await signInAs(page, 'vera');
  await signOut(page, 'vera');
  expect((await page.request.get('/api/session')).status()).toBe(401);
  await page.goto('/events');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
});

test('a session that ends leads to the sign-in and back', async ({ page, context }) => {
  // A page that reads nothing, so that the next one is the first to be refused.
  await signInAs(page, 'ada', '/nowhere');
  // The stream is open: opening it without a session would lead to the sign-in before the click does.
  await expect(page.locator('ss-connection-chip')).toHaveText('Live');
  await context.clearCookies();
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Inventory' }).click();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await choose(page, 'ada');
  await expect(page).toHaveURL(/\/inventory$/);
});

test('all tabs sign out together, and in again', async ({ page, context }) => {
  await signInAs(page, 'ada');
  const other = await context.newPage();
  await other.goto('/events');
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
  await signOut(page, 'ada');
  await expect(other.getByText('You have signed out.')).toBeVisible();
  await signInAs(page, 'ada');
  await expect(other).toHaveURL(/\/events$/);
  await expect(other.getByRole('navigation', { name: 'Pages' })).toBeVisible();
});

test('nothing of one person is shown to the next', async ({ page, context }) => {
  await signInAs(page, 'ada', '/inventory');
  const other = await context.newPage();
  await other.goto('/');
  await signOut(page, 'ada');
  await expect(other.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await signInAs(page, 'vera');
  await expect(other.getByRole('button', { name: /^Vera/ })).toBeVisible();
});
