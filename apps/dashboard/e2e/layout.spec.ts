import { expect, test } from './fixtures';

test.describe('at 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('nothing runs off the side', async ({ stock, api }) => {
    const place = await api.stocked(3);
    await stock.open();
    await expect(stock.onHand(place)).toBeVisible();
    const overflow = await stock.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

test.describe('with a finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('buttons are 44 px high', async ({ stock, api }) => {
    const place = await api.stocked(3);
    await stock.open();
    await expect(stock.row(place).getByRole('button')).toHaveCount(2);
    for (const button of await stock.row(place).getByRole('button').all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
  });
});

for (const [motion, animations] of [
  ['reduce', 0],
  ['no-preference', 2],
] as const) {
  test(`marks changed cells with motion: ${motion}`, async ({ stock, api, page }) => {
    await page.emulateMedia({ reducedMotion: motion });
    const place = await api.stocked(8);
    await stock.open();
    await page.evaluate(() => {
      let started = 0;
      addEventListener('animationstart', () => {
        started += 1;
        document.body.setAttribute('data-animations', String(started));
      });
    });
    await api.move('SALE', place, 1);
    await expect(stock.onHand(place)).toHaveText('7');
    await expect(stock.row(place).locator('.mark-odd, .mark-even')).toHaveCount(2);
    const counted = page.locator('body');
    if (animations === 0) await expect(counted).not.toHaveAttribute('data-animations');
    else await expect(counted).toHaveAttribute('data-animations', String(animations));
  });
}
