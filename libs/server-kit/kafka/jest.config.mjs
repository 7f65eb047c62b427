import { nodePreset } from '../../../jest.preset.mjs';

export default {
  ...nodePreset,
  displayName: 'server-kit-kafka',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
};
