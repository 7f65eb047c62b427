import { nodePreset } from '../../../jest.preset.mjs';

export default {
  ...nodePreset,
  displayName: 'server-kit-kill-points',
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/'],
};
