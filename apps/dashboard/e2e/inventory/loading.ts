import type { Page } from '@playwright/test';

/** A slow phone on a mobile network. */
const slow = { cpu: 4, downloadBits: 9_600_000, latencyMs: 60 };

export interface Loading {
  /** Milliseconds from the navigation on. */
  readonly largestPaint: number;
  readonly firstRow: number;
  /** Milliseconds that long tasks took beyond 50 each, until the first row and a second more. */
  readonly blocked: number;
}

/** Makes processor and network slow, or not, and every visit a first one. */
export async function asFirstVisit(
  page: Page,
  { throttled }: { readonly throttled: boolean },
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  if (!throttled) return;
  const bytes = slow.downloadBits / 8;
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slow.latencyMs,
    downloadThroughput: bytes,
    uploadThroughput: bytes,
  });
}

/** Watches a page from its beginning; call before it is opened. */
export const watchLoading = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const seen = { largestPaint: 0, firstRow: 0, blocked: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) seen.largestPaint = startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.blocked += Math.max(0, duration - 50);
    }).observe({ type: 'longtask', buffered: true });
    const look = (): void => {
      const row = document.querySelector('ss-grid-row:not([aria-busy="true"])');
      if (row === null) requestAnimationFrame(look);
      else seen.firstRow = performance.now();
    };
    requestAnimationFrame(look);
  });

/** What was seen once the first row is there and the page has been quiet for a second. */
export async function loadingOf(page: Page): Promise<Loading> {
  await page.waitForFunction(() => ((window as Window & { seen?: Loading }).seen?.firstRow ?? 0) > 0);
  return page.evaluate(
    () =>
      new Promise<Loading>((resolve) => {
        const { seen } = window as Window & { seen?: Loading };
        setTimeout(() => {
          resolve(seen ?? { largestPaint: Number.NaN, firstRow: Number.NaN, blocked: Number.NaN });
        }, 1_000);
      }),
  );
}
