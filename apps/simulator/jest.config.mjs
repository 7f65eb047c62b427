import { nodePreset } from '../../jest.preset.mjs';

export default { ...nodePreset, displayName: 'simulator', testMatch: ['<rootDir>/src/**/*.spec.ts'] };
