import { nodePreset } from '../../../jest.preset.mjs';

export default {
  ...nodePreset,
  displayName: 'server-kit-testing',
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/'],
};
