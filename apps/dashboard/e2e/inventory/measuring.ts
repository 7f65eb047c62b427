import type { CDPSession, Page } from '@playwright/test';

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((each) => each.name === name)?.value ?? Number.NaN;
}

async function measured(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return session;
}

export const domNodes = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('*').length);

export async function heapMebibytes(page: Page): Promise<number> {
  const session = await measured(page);
  await session.send('HeapProfiler.collectGarbage');
  return (await metric(session, 'JSHeapUsedSize')) / 1_048_576;
}

/** Milliseconds of script in each frame while the list is scrolled by so many rows a frame. */
export async function scriptPerFrame(
  page: Page,
  how: { readonly rows: number; readonly frames: number },
): Promise<number> {
  const session = await measured(page);
  const before = await metric(session, 'ScriptDuration');
  await page.evaluate(async ({ rows, frames }) => {
    const viewport = document.querySelector('ss-grid .viewport');
    const height = document.querySelector('ss-grid-row')?.clientHeight ?? 36;
    for (let frame = 0; frame < frames && viewport !== null; frame += 1) {
      viewport.scrollTop += rows * height;
      await new Promise(requestAnimationFrame);
    }
  }, how);
  return (((await metric(session, 'ScriptDuration')) - before) * 1_000) / how.frames;
}

/** What share of the time is script while `during` lasts. */
export async function scriptShare(page: Page, during: () => Promise<void>): Promise<number> {
  const session = await measured(page);
  const before = await metric(session, 'ScriptDuration');
  const begin = performance.now();
  await during();
  return ((await metric(session, 'ScriptDuration')) - before) / ((performance.now() - begin) / 1_000);
}

/** Lets the page go on for so many milliseconds. */
export const pass = (page: Page, milliseconds: number): Promise<void> =>
  page.evaluate((time) => new Promise<void>((over) => setTimeout(over, time)), milliseconds);

/** What is on hand in the first twenty rows, as it is shown. */
export const shownOnHand = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    Array.from({ length: 20 }, (_, index) => {
      const row = document.querySelector(`ss-grid-row[aria-rowindex="${String(index + 2)}"]`);
      return Number(
        row?.querySelector('[data-column="on-hand"]')?.textContent.replace(/\D/g, '') ?? Number.NaN,
      );
    }),
  );
