import { expect, test } from '../fixtures';
import { desktop, phone } from '../looks';
import { signInAs } from '../sign-in';
import { violationsOf } from '../violations';

const looks = (['light', 'dark'] as const).flatMap((theme) => [
  ...(['compact', 'default', 'comfortable'] as const).map((density) => ({ theme, density, screen: desktop })),
  { theme, density: 'comfortable' as const, screen: phone },
]);

for (const { theme, density, screen } of looks) {
  test.describe(`${screen === phone ? 'phone' : 'desktop'}, ${theme}, ${density}`, () => {
    test.use({ ...screen, colorScheme: theme });

    test('the shell has no accessibility violation', async ({ page }) => {
      await page.addInitScript((chosen) => {
        localStorage.setItem('streamstock.density', chosen);
      }, density);
      await page.goto('/signed-out?reason=attempt-over');
      await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
      expect(await violationsOf(page)).toEqual([]);

      await signInAs(page, 'ada', '/nowhere');
      await expect(page.locator('html')).toHaveAttribute('data-density', density);
      await expect(page.getByRole('heading', { name: 'No such page' })).toBeVisible();
      expect(await violationsOf(page)).toEqual([]);

      await page.getByRole('button', { name: /^Ada/ }).click();
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');

      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');

      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
      expect(await violationsOf(page)).toEqual([]);
    });
  });
}
