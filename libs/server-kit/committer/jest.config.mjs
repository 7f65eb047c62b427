import { nodePreset } from '../../../jest.preset.mjs';

export default {
  ...nodePreset,
  displayName: 'server-kit-committer',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
};
