import { nodePreset } from '../../jest.preset.mjs';

export default { ...nodePreset, displayName: 'inventory-query', testMatch: ['<rootDir>/src/**/*.spec.ts'] };
