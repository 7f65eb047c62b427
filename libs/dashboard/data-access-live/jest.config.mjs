import { browserPreset } from '../jest.browser.mjs';

// Plain TypeScript: the platform it needs is fetch and streams, which Node has and jsdom has not.
export default {
  ...browserPreset,
  displayName: 'dashboard-data-access-live',
  testEnvironment: 'node',
  setupFiles: ['@angular/compiler'],
  setupFilesAfterEnv: [],
};
