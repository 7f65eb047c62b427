import { browserPreset } from '../jest.browser.mjs';

export default { ...browserPreset, displayName: 'dashboard-ui-panels' };
