export { GroupCommitter } from './group-committer';
export type { CommitterState, GroupCommitterOptions } from './options';
export { CommitterClosed, CommitterFull } from './errors';
