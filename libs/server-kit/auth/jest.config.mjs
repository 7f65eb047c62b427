import { nodePreset } from '../../../jest.preset.mjs';

export default {
  ...nodePreset,
  displayName: 'server-kit-auth',
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/'],
};
