import { nodePreset } from '../../jest.preset.mjs';

export default {
  ...nodePreset,
  displayName: 'identity (service)',
  testMatch: ['<rootDir>/test/**/*.service.spec.ts'],
  testTimeout: 60_000,
};
