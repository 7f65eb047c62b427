import { expect, type Locator, type Page } from '@playwright/test';
import { focusFault } from './focus-fault';

/** Nothing is further away than this many presses. */
const furthest = 60;

/** Somebody without a mouse, who has to see after every key where they are. */
export class KeyboardOnly {
  constructor(private readonly page: Page) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      await this.sees(key);
    }
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.sees(text);
  }

  /** Presses the key, Tab unless another is named, until the focus is there or within. */
  async reach(target: Locator, key = 'Tab'): Promise<void> {
    const isThere = (): Promise<boolean> => target.evaluate((element) => element.matches(':focus-within'));
    await target.waitFor({ state: 'attached' });
    for (let presses = 0; presses < furthest && !(await isThere()); presses += 1) await this.press(key);
    expect(await isThere(), `${target.toString()} is reached by ${key}`).toBe(true);
  }

  /** Chooses in the list that has the focus by typing what the choice is called. */
  async choose(list: Locator, choice: string): Promise<void> {
    await this.type(choice);
    await expect(list.locator('option:checked')).toHaveText(choice);
  }

  private async sees(after: string): Promise<void> {
    await expect.poll(() => focusFault(this.page), { message: `the focus after ${after}` }).toBeNull();
  }
}
