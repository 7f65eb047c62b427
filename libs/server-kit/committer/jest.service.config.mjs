import { nodePreset } from '../../../jest.preset.mjs';

export default {
  ...nodePreset,
  displayName: 'server-kit-committer service',
  testMatch: ['<rootDir>/test/**/*.service.spec.ts'],
  testTimeout: 30_000,
};
