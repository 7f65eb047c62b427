import type { BrowserContext, Page, Request } from '@playwright/test';
import { expect, test } from '../fixtures';

const live = async (page: Page): Promise<void> => {
  await expect(page.locator('ss-connection-chip')).toHaveText('Live', { timeout: 30_000 });
};

const streamsOf = (context: BrowserContext): Request[] => {
  const streams: Request[] = [];
  context.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/stream') streams.push(request);
  });
  return streams;
};

test('tabs share one stream, and hand it over without losing a change', async ({ page, context, api }) => {
  const place = await api.stocked(20);
  await page.goto('about:blank');
  const streams = streamsOf(context);
  const address = `/inventory?q=${place.productId}`;
  const row = (tab: Page) => tab.getByRole('row').filter({ hasText: place.productId });

  await page.goto(address);
  await live(page);
  const second = await context.newPage();
  await second.goto(address);
  const third = await context.newPage();
  await third.goto(address);
  for (const tab of [page, second, third]) {
    await live(tab);
    await expect(row(tab)).toContainText('20');
  }
  expect(streams).toHaveLength(1);

  await api.move('SALE', place, 3);
  for (const tab of [page, second, third]) await expect(row(tab)).toContainText('17');

  await page.close();
  await expect.poll(() => streams.length).toBe(2);
  expect(await streams[1]?.headerValue('last-event-id')).toMatch(/.+-\d+$/);
  await live(second);
  await live(third);
  await third.bringToFront();
  await expect(row(third)).toContainText('17');
  expect(streams).toHaveLength(2);
});
