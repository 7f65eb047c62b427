import { test as base, expect } from '@playwright/test';
import { StockApi } from './stock-api';
import { StockPage } from './stock-page';

interface Fixtures {
  readonly stock: StockPage;
  readonly api: StockApi;
}

/** Every test fails if the page broke its content security policy or threw. */
export const test = base.extend<Fixtures>({
  stock: async ({ page }, use) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.exposeFunction('reportViolation', (violation: string) => faults.push(violation));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        const { reportViolation } = window as Window & { reportViolation?: (violation: string) => void };
        reportViolation?.(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
      });
    });
    await use(new StockPage(page));
    expect(faults).toEqual([]);
  },
  api: async ({ page }, use) => {
    await page.request.get('/');
    await use(new StockApi(page.request));
  },
});
export { expect };
