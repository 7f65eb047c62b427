export { type ChangeMark, changeMark } from './change-mark';
export { EmptyNote } from './empty-note';
export { FailureNote, type FailureView } from './failure-note';
export { counted, money, percent, roundMoney, signedUnits, units, unitWord } from './number-text';
export { Panel } from './panel';
export { SkeletonLines } from './skeleton-lines';
export { type Liveness, staleSince } from './stale-since';
export { TimeMark } from './time-mark';
export { timeZoneText } from './time-zone-text';
