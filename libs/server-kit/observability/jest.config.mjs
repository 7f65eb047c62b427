import { nodePreset } from '../../../jest.preset.mjs';

export default {
  ...nodePreset,
  displayName: 'server-kit-observability',
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/'],
};
