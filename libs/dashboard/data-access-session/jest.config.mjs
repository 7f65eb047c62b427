import { browserPreset } from '../jest.browser.mjs';

export default { ...browserPreset, displayName: 'dashboard-data-access-session' };
