import { nodePreset } from '../../jest.preset.mjs';

export default { ...nodePreset, displayName: 'identity', testMatch: ['<rootDir>/src/**/*.spec.ts'] };
