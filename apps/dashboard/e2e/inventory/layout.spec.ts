import { expect, test } from '../fixtures';
import { InventoryPage } from './inventory-page';

test.describe('with a finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('buttons of a card are 44 px high, and do what those of a row do', async ({ page, api }) => {
    const place = await api.stocked(3);
    const inventory = new InventoryPage(page);
    await inventory.openOn(place);
    const buttons = inventory.row(place).getByRole('button');
    await expect(buttons).toHaveCount(3);
    for (const button of await buttons.all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await buttons.filter({ hasText: 'Adjust' }).tap();
    const editor = page.getByRole('dialog', { name: /^Adjust/ });
    await editor.getByLabel(/^Change/).fill('+4');
    await editor.getByRole('button', { name: 'Record' }).tap();
    await expect(inventory.cell(place, 'on-hand')).toContainText('7');
  });
});

for (const [motion, animations] of [
  ['reduce', 0],
  ['no-preference', 2],
] as const) {
  test(`marks changed cells with motion: ${motion}`, async ({ page, api }) => {
    await page.emulateMedia({ reducedMotion: motion });
    const place = await api.stocked(8);
    const inventory = new InventoryPage(page);
    await inventory.openOn(place);
    await page.evaluate(() => {
      let started = 0;
      addEventListener('animationstart', ({ animationName }) => {
        if (!animationName.includes('changed')) return;
        started += 1;
        document.body.setAttribute('data-animations', String(started));
      });
    });
    await api.move('SALE', place, 1);
    await expect(inventory.cell(place, 'on-hand')).toHaveText('7');
    await expect(inventory.row(place).locator('.mark-odd, .mark-even')).toHaveCount(2);
    const counted = page.locator('body');
    if (animations === 0) await expect(counted).not.toHaveAttribute('data-animations');
    else await expect(counted).toHaveAttribute('data-animations', String(animations));
  });
}
