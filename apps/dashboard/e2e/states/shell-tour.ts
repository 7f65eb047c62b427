import { expect } from '@playwright/test';
import type { Tour } from './state';

export const shellTour: Tour = async (page, _api, look) => {
  await page.goto('/nowhere');
  await expect(page.getByRole('heading', { name: 'No such page' })).toBeVisible();
  await look('no such page');

  await page.getByRole('button', { name: /^Ada/ }).click();
  await expect(page.getByRole('dialog', { name: 'Account and settings' })).toBeVisible();
  await look('account and settings');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search or go to' });
  await expect(palette.getByRole('option').first()).toBeVisible();
  await look('palette');
  await palette.getByRole('combobox').fill('nothing is called this');
  await expect(palette.getByText(/^Nothing has/)).toBeVisible();
  await look('palette without a match');
  await page.keyboard.press('Escape');

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await look('keyboard shortcuts');
  await page.keyboard.press('Escape');

  await page.context().clearCookies();
  await page.goto('/signed-out?reason=attempt-over');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await look('signed out');
};
