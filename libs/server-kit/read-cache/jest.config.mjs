import { nodePreset } from '../../../jest.preset.mjs';

export default {
  ...nodePreset,
  displayName: 'server-kit-read-cache',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
};
