import { expect, type Page } from '@playwright/test';

/** People of the demo, by what their button begins with. */
const names = { ada: /^Ada/, max: /^Max/, olga: /^Olga/, vera: /^Vera/, rita: /^Rita/ } as const;
export type PersonName = keyof typeof names;

/** Chooses a person on the identity provider's page, and waits until they are back on a page of the dashboard. */
export async function choose(page: Page, person: PersonName): Promise<void> {
  await page.getByRole('button', { name: names[person] }).click();
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
}

/** Signs in as a visitor does: through the page of whoever is not signed in, back to `path`. */
export async function signInAs(page: Page, person: PersonName, path = '/'): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await choose(page, person);
}

/** Signs out in the bar, and waits until the identity provider has let go of the person too. */
export async function signOut(page: Page, person: PersonName): Promise<void> {
  await page.getByRole('button', { name: names[person] }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
}
