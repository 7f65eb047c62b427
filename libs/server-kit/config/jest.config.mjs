import { nodePreset } from '../../../jest.preset.mjs';

export default {
  ...nodePreset,
  displayName: 'server-kit-config',
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/'],
};
