export { levelFields, readLevel } from './boundary/level-shape';
export { isNewer, levelKey } from './levels/level-order';
export { stockStatus } from './levels/stock-status';
export { type LevelsListener, LiveLevels } from './live-levels';
export type { Connection } from './stream/connection';
