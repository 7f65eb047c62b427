import { nodePreset } from '../../jest.preset.mjs';

export default { ...nodePreset, displayName: 'tools-generators' };
