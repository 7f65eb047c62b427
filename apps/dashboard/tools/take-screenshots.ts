import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { signInAs } from '../e2e/sign-in';

/*
 * The pictures of docs/screenshots, of a stack that runs (`make up`): every page in light and dark, and as a phone shows it.
 * Looks at http://localhost:3000 unless BASE_URL says otherwise.
 */
const baseURL = process.env['BASE_URL'] ?? 'http://localhost:3000';
const folder = join(import.meta.dirname, '..', '..', '..', 'docs', 'screenshots');

interface Picture {
  readonly name: string;
  readonly path: string;
  /** Is there when the page has what it shows. */
  readonly content: string;
  readonly before?: (page: Page) => Promise<void>;
}

/** A chart is drawn when it comes into view. */
const chart = async (page: Page): Promise<void> => {
  await page.locator('.plot').scrollIntoViewIfNeeded();
  await page.locator('canvas').first().waitFor();
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
};

const pictures: readonly Picture[] = [
  { name: 'overview', path: '/', content: 'ss-attention-list li' },
  { name: 'inventory', path: '/inventory', content: 'ss-grid-row:not([aria-busy="true"])' },
  { name: 'product', path: '/products/PROD-028', content: '.plot', before: chart },
  { name: 'events', path: '/events', content: '.movement' },
];

const views: Readonly<Record<string, BrowserContextOptions>> = {
  light: { viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  dark: { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  phone: {
    viewport: { width: 390, height: 844 },
    colorScheme: 'light',
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
  },
};

async function take(browser: Browser, view: string, options: BrowserContextOptions): Promise<void> {
  const context = await browser.newContext({
    ...options,
    baseURL,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await signInAs(page, 'ada');
  for (const { name, path, content, before } of pictures) {
    await page.goto(path);
    await page.locator('ss-connection-chip', { hasText: 'Live' }).waitFor();
    await page.locator(content).first().waitFor();
    await before?.(page);
    await page.screenshot({ path: join(folder, `${name}-${view}.png`) });
  }
  await context.close();
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const [view, options] of Object.entries(views)) await take(browser, view, options);
} finally {
  await browser.close();
}
