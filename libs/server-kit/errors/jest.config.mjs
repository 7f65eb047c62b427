import { nodePreset } from '../../../jest.preset.mjs';

export default {
  ...nodePreset,
  displayName: 'server-kit-errors',
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/'],
};
