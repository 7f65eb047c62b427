import type { Page } from '@playwright/test';

/** A level as a row shows it, and when it was drawn so; milliseconds since 1970. */
export interface ShownChange {
  readonly productId: string;
  readonly place: string;
  readonly onHand: number;
  readonly at: number;
}

/** What a page did while it was watched. All times in milliseconds. */
export interface Watched {
  /** Between each frame and the one before. */
  readonly frames: number[];
  /** Tasks of 50 and more. */
  readonly tasks: number[];
  /** From a press of a key until it was heard, and until the next picture. */
  readonly keys: { readonly heard: number; readonly drawn: number }[];
  readonly changes: ShownChange[];
}

type Watching = Window & { watched?: Watched; watching?: AbortController };

/** Watches how the page keeps up, until `watchedOn` asks. */
export const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const watched: Watched = { frames: [], tasks: [], keys: [], changes: [] };
    const watching = new AbortController();
    Object.assign(window, { watched, watching });
    const { signal } = watching;
    const onceDrawn = (then: () => void): void => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = then;
        port2.postMessage(null);
      });
    };

    let last: number | undefined;
    const nextFrame = (now: number): void => {
      if (signal.aborted) return;
      if (last !== undefined) watched.frames.push(now - last);
      last = now;
      requestAnimationFrame(nextFrame);
    };
    requestAnimationFrame(nextFrame);

    const tasks = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.tasks.push(duration);
    });
    tasks.observe({ type: 'longtask' });

    const onKey = ({ timeStamp }: KeyboardEvent): void => {
      const heard = performance.now() - timeStamp;
      onceDrawn(() => watched.keys.push({ heard, drawn: performance.now() - timeStamp }));
    };
    addEventListener('keydown', onKey, { capture: true, signal });

    const textOf = (row: Element, column: string): string =>
      row.querySelector(`[data-column="${column}"]`)?.textContent.trim() ?? '';
    const rows = new MutationObserver((mutations) => {
      const changed = new Set<Element>();
      for (const { target } of mutations) {
        const element = target instanceof Element ? target : target.parentElement;
        const row = element?.closest('[data-column="on-hand"]')?.closest('ss-grid-row');
        if (row) changed.add(row);
      }
      const shown = [...changed].map((row) => ({
        productId: textOf(row, 'sku'),
        place: textOf(row, 'location'),
        onHand: Number(textOf(row, 'on-hand').replace(/\D/g, '')),
      }));
      onceDrawn(() => watched.changes.push(...shown.map((each) => ({ ...each, at: Date.now() }))));
    });
    const viewport = document.querySelector('ss-grid .viewport');
    if (viewport === null) throw new Error('no grid');
    rows.observe(viewport, { subtree: true, childList: true, characterData: true });
    signal.addEventListener('abort', () => {
      tasks.disconnect();
      rows.disconnect();
    });
  });

/** Ends the watch once all presses of keys, so many, have been drawn. */
export async function watchedOn(page: Page, presses: number): Promise<Watched> {
  await page.waitForFunction((all) => (window as Watching).watched?.keys.length === all, presses);
  return page.evaluate(() => {
    const { watched, watching } = window as Watching;
    if (watched === undefined) throw new Error('nobody watches');
    watching?.abort();
    return watched;
  });
}
