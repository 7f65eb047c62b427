import type { Locator } from '@playwright/test';

/** Milliseconds from a choice until its first row is drawn, and how many of them the answer took. */
export interface ChoiceTime {
  readonly rows: number;
  readonly answer: number;
}

/** Chooses in a list that decides what the rows are. The first row must be another afterwards. */
export const timeOfChoice = (list: Locator, choice: string): Promise<ChoiceTime> =>
  list.evaluate(async (element, value) => {
    const firstRow = (): string => {
      const row = document.querySelector('ss-grid-row[aria-rowindex="2"]:not([aria-busy])');
      const cells = [...(row?.querySelectorAll('[data-column="sku"], [data-column="location"]') ?? [])];
      return cells.map(({ textContent }) => textContent).join();
    };
    const before = firstRow();
    performance.clearResourceTimings();
    const begin = performance.now();
    (element as HTMLSelectElement).value = value;
    element.dispatchEvent(new Event('change', { bubbles: true }));
    while (firstRow() === before || firstRow() === '') await new Promise(requestAnimationFrame);
    const rows = performance.now() - begin;
    const answers = performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ name }) => new URL(name).pathname === '/api/stock');
    const [first] = answers;
    return { rows, answer: first === undefined ? 0 : first.responseEnd - first.requestStart };
  }, choice);
