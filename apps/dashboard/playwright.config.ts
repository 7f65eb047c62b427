import { defineConfig } from '@playwright/test';

/*
 * BASE_URL is the gateway to test; without it a stand-in serves the built page, which is enough for the specs in `shell`.
 * GATEWAY_RESTART_COMMAND restarts the gateway.
 */
const standIn = 'http://127.0.0.1:4310';
const baseUrl = process.env['BASE_URL'] ?? standIn;
process.env['GATEWAY_RESTART_COMMAND'] ??=
  baseUrl === standIn ? `curl --fail --silent --request POST ${standIn}/fake/restart` : '';

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../../test-results/dashboard',
  workers: 1,
  timeout: 90_000,
  forbidOnly: true,
  reporter: [['list']],
  expect: { timeout: 15_000 },
  use: {
    baseURL: baseUrl,
    locale: 'en-GB',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  ...(baseUrl === standIn && {
    webServer: {
      command: 'tsx --tsconfig tsconfig.base.json apps/dashboard/test/fake-gateway.ts',
      cwd: '../..',
      url: standIn,
      env: { PORT: '4310', PRODUCTS: '3' },
    },
  }),
});
