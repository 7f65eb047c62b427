import { test as base, expect } from '@playwright/test';
import { signInAs } from './sign-in';
import { StockApi } from './stock-api';

interface Fixtures {
  /** Stock to look at, made as Ada; whoever uses it is signed in as her. */
  readonly api: StockApi;
  readonly faultless: undefined;
}

/** Every test fails if a page broke its content security policy, its trusted types, or threw. */
export const test = base.extend<Fixtures>({
  faultless: [
    async ({ context }, use) => {
      const faults: string[] = [];
      context.on('weberror', (fault) => faults.push(fault.error().message));
      await context.exposeFunction('reportViolation', (violation: string) => faults.push(violation));
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => {
          const { reportViolation } = window as Window & { reportViolation?: (violation: string) => void };
          reportViolation?.(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
        });
      });
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
  api: async ({ page }, use) => {
    await signInAs(page, 'ada');
    await use(new StockApi(page.request));
  },
});
export { expect };
