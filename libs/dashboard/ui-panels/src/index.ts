export { CLOCK } from './clock';
export { EmptyNote } from './empty-note';
export { FailureNote, type FailureView } from './failure-note';
export { counted, money, percent, roundMoney, signedUnits, units } from './number-text';
export { Panel } from './panel';
export { SkeletonLines } from './skeleton-lines';
export { TimeMark } from './time-mark';
