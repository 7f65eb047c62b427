import { nodePreset } from '../../jest.preset.mjs';

/** One file after the other: each starts and stops parts of the one stack. */
export default {
  ...nodePreset,
  displayName: 'system-e2e system',
  testMatch: ['<rootDir>/src/**/*.system.spec.ts'],
  testTimeout: 120_000,
  maxWorkers: 1,
};
