import { browserPreset } from '../../libs/dashboard/jest.browser.mjs';

export default {
  ...browserPreset,
  displayName: 'dashboard',
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/tools/**/*.spec.ts'],
};
