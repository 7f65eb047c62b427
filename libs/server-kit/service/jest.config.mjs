import { nodePreset } from '../../../jest.preset.mjs';

export default {
  ...nodePreset,
  displayName: 'server-kit-service',
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/'],
};
