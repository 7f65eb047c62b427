import { nodePreset } from '../../../jest.preset.mjs';

export default {
  ...nodePreset,
  displayName: 'server-kit-inbox',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
};
