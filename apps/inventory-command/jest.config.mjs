import { nodePreset } from '../../jest.preset.mjs';

export default { ...nodePreset, displayName: 'inventory-command', testMatch: ['<rootDir>/src/**/*.spec.ts'] };
