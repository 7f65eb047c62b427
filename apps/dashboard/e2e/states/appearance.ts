import { expect, type Page } from '@playwright/test';

export interface Appearance {
  readonly theme: 'light' | 'dark';
  readonly density: 'compact' | 'default' | 'comfortable';
}

/** Chooses how the page looks as if in another tab, so that what is open stays open. */
export async function setAppearance(page: Page, appearance: Appearance): Promise<void> {
  await page.evaluate((chosen) => {
    for (const [name, value] of Object.entries<string>({ ...chosen })) {
      const key = `streamstock.${name}`;
      localStorage.setItem(key, value);
      dispatchEvent(new StorageEvent('storage', { key, newValue: value }));
    }
  }, appearance);
  await expect(page.locator('html')).toHaveAttribute('data-theme', appearance.theme);
  await expect(page.locator('html')).toHaveAttribute('data-density', appearance.density);
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}
