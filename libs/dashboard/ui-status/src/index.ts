export { CLOCK } from './clock';
export { ConnectionChip } from './connection-chip';
export { type ConnectionView, connectionText } from './connection-text';
export { Icon, type IconName } from './icon';
export { StaleMark } from './stale-mark';
export { type Status, StatusChip, statusWords } from './status-chip';
export { age, timeOfDay, wholeInstant } from './time-text';
