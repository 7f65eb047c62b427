import { expect } from '@playwright/test';
import { setReorderPoint } from '../pages/catalogue-api';
import type { Tour } from './state';

export const pagesTour: Tour = async (page, api, look) => {
  const place = await api.stocked(1);
  const yesterday = new Date(Date.now() - 86_400_000).toISOString();
  await api.move('SALE', place, 1, { occurredAt: yesterday });
  await page.goto('/');
  for (const name of ['Needs attention', 'Live activity', 'Locations']) {
    await expect(page.getByRole('region', { name })).toHaveAttribute('aria-busy', 'false');
  }
  await expect(page.locator('[data-tile="available"] .value')).toBeVisible();
  await look('overview');

  await page.goto(`/products/${place.productId}`);
  await page.locator('.plot').scrollIntoViewIfNeeded();
  await expect(page.locator('.plot canvas')).toBeVisible();
  await look('product');
  await page.getByRole('button', { name: 'View as table' }).click();
  const reorderPoint = page.locator('ss-reorder-point');
  await reorderPoint.getByRole('button').click();
  await reorderPoint.getByRole('textbox').fill('many');
  await look('product, reorder point refused');
  await reorderPoint.getByRole('textbox').fill('9');
  await setReorderPoint(page.request, place.productId, 7);
  await reorderPoint.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await look('product, reorder point was changed');

  await page.getByRole('link', { name: 'Movements' }).click();
  await page.locator('.movement').first().getByRole('button').click();
  await expect(page.locator('ss-movement-detail')).toBeVisible();
  await expect(page.locator('.movement').first()).toContainText('happened');
  await look('movements');

  await page.goto('/events');
  await page.locator('.movement').first().getByRole('button').click();
  await expect(page.locator('ss-movement-detail')).toBeVisible();
  await look('events');
  await page.goto('/events?product=NOBODY-KNOWS-IT');
  await expect(page.locator('ss-empty-note, ss-failure-note')).toBeVisible();
  await look('no event matches');
};
