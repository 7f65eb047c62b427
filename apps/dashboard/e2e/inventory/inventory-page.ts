import { expect, type Locator, type Page } from '@playwright/test';
import type { Place } from '../stock-api';

/** The inventory page as a person uses it. */
export class InventoryPage {
  readonly searchBox: Locator;
  readonly grid: Locator;

  constructor(readonly page: Page) {
    this.searchBox = page.getByRole('searchbox');
    this.grid = page.getByRole('grid', { name: 'Stock levels' });
  }

  /** Opens the page on one product only. */
  async openOn({ productId }: Place): Promise<void> {
    await this.open(`?q=${productId}`);
    await expect(this.grid.getByRole('row')).toHaveCount(2);
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`/inventory${query}`);
    await expect(this.page.getByRole('heading', { name: 'Inventory' })).toBeVisible();
    await expect(this.page.locator('ss-connection-chip')).toHaveText('Live', { timeout: 45_000 });
    await expect(this.grid.getByRole('row').nth(1)).not.toHaveAttribute('aria-busy', 'true');
  }

  /** Marks this document, so that `stayed` can tell it from a reloaded one. */
  async mark(): Promise<void> {
    await this.page.evaluate(() => document.body.classList.add('opened-once'));
  }

  async stayed(): Promise<void> {
    await expect(this.page.locator('body')).toHaveClass(/opened-once/);
  }

  row({ productId, locationName }: Place): Locator {
    return this.grid.getByRole('row').filter({ hasText: productId }).filter({ hasText: locationName });
  }

  cell(place: Place, column: string): Locator {
    return this.row(place).locator(`[data-column="${column}"]`);
  }

  /** Pastes into the search, as from a spreadsheet. */
  async paste(text: string): Promise<void> {
    await this.searchBox.evaluate((box, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', pasted);
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }

  /** Opens the editor of a row by its key, and writes into it. */
  async write(place: Place, change: string): Promise<Locator> {
    await this.cell(place, 'on-hand').click();
    await this.page.keyboard.press('e');
    const editor = this.page.getByRole('dialog', { name: /^Adjust/ });
    await expect(editor).toBeVisible();
    await editor.getByLabel(/^Change/).fill(change);
    return editor;
  }

  /** Opens the menu of a row by its key. */
  async menuOf(place: Place): Promise<Locator> {
    await this.cell(place, 'on-hand').click();
    await this.page.keyboard.press('.');
    const menu = this.page.getByRole('menu');
    await expect(menu).toBeVisible();
    return menu;
  }

  async choose(place: Place, action: string): Promise<void> {
    await (await this.menuOf(place)).getByRole('menuitem', { name: action }).click();
  }
}
