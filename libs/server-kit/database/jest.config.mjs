import { nodePreset } from '../../../jest.preset.mjs';

export default {
  ...nodePreset,
  displayName: 'server-kit-database',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
};
