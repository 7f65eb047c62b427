import { nodePreset } from '../../../jest.preset.mjs';

export default {
  ...nodePreset,
  displayName: 'server-kit-partitions',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
};
