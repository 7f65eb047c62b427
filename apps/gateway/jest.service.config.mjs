import { nodePreset } from '../../jest.preset.mjs';

export default {
  ...nodePreset,
  displayName: 'gateway (service)',
  testMatch: ['<rootDir>/test/**/*.service.spec.ts'],
  testTimeout: 60_000,
  maxWorkers: 1,
};
