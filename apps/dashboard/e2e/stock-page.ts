import { expect, type Locator, type Page } from '@playwright/test';
import type { Place } from './stock-api';

/** The live page as a person uses it. */
export class StockPage {
  readonly connection: Locator;
  readonly searchBox: Locator;

  constructor(readonly page: Page) {
    this.connection = page.locator('ss-connection-chip');
    this.searchBox = page.getByRole('searchbox');
  }

  async open(): Promise<void> {
    await this.page.goto('/');
    await expect(this.page.getByRole('heading', { name: 'Stock' })).toBeVisible();
    await expect(this.connection).toHaveText('Live', { timeout: 45_000 });
    await expect(this.page.locator('ss-skeleton')).toHaveCount(0);
  }

  /** Marks this document, so that `stayed` can tell it from a reloaded one. */
  async mark(): Promise<void> {
    await this.page.evaluate(() => document.body.classList.add('opened-once'));
  }

  async stayed(): Promise<void> {
    await expect(this.page.locator('body')).toHaveClass(/opened-once/);
  }

  onHand({ productId, locationId }: Place): Locator {
    return this.row({ productId, locationId }).getByTestId('on-hand');
  }

  totalOnHand({ productId }: Place): Locator {
    return this.page.locator(`[data-product="${productId}"]`).getByTestId('total-on-hand');
  }

  row({ productId, locationId }: Pick<Place, 'productId' | 'locationId'>): Locator {
    return this.page.locator(`tbody:has([data-product="${productId}"]) [data-location="${locationId}"]`);
  }
}
