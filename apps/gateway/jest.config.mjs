import { nodePreset } from '../../jest.preset.mjs';

export default {
  ...nodePreset,
  displayName: 'gateway',
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/'],
};
