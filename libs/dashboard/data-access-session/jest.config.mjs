import { browserPreset } from '../jest.browser.mjs';

// Plain TypeScript: the platform it needs is fetch, which Node has and jsdom has not.
export default {
  ...browserPreset,
  displayName: 'dashboard-data-access-session',
  testEnvironment: 'node',
  setupFiles: ['@angular/compiler'],
  setupFilesAfterEnv: [],
};
