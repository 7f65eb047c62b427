import { nodePreset } from '../../../jest.preset.mjs';

export default {
  ...nodePreset,
  displayName: 'server-kit-topics',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
};
