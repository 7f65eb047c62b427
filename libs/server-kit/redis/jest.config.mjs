import { nodePreset } from '../../../jest.preset.mjs';

export default {
  ...nodePreset,
  displayName: 'server-kit-redis',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
};
