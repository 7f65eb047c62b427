import { nodePreset } from '../../../jest.preset.mjs';

export default {
  ...nodePreset,
  displayName: 'server-kit-outbox',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
};
