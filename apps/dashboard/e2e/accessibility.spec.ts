import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const screens = {
  desktop: { viewport: { width: 1_280, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [screen, size] of Object.entries(screens)) {
    test.describe(`${screen}, ${colorScheme}`, () => {
      test.use({ ...size, colorScheme });

      test('has no accessibility violation', async ({ stock, api, page }) => {
        const violations = async (): Promise<string[]> => {
          const { violations: found } = await new AxeBuilder({ page }).withTags(rules).analyze();
          return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
        };
        const place = await api.stocked(1);
        await stock.open();
        expect(await violations()).toEqual([]);

        const sell = page.getByRole('button', { name: `Sell 1 of ${place.productName}` });
        await sell.click();
        await expect(stock.onHand(place)).toHaveText('0');
        await sell.click();
        await expect(page.getByRole('alert')).toBeVisible();
        expect(await violations()).toEqual([]);

        await stock.searchBox.fill('nothing is called this');
        expect(await violations()).toEqual([]);
      });
    });
  }
}
