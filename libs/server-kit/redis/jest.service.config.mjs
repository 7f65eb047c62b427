import { nodePreset } from '../../../jest.preset.mjs';

export default {
  ...nodePreset,
  displayName: 'server-kit-redis service',
  testMatch: ['<rootDir>/test/**/*.service.spec.ts'],
  testTimeout: 30_000,
};
