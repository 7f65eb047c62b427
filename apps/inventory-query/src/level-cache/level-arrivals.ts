import { Arrivals } from '../arrivals/arrivals';
import { type LevelKey, levelKeyOf, type LevelRow } from '../model/level-row';

/** The stock levels that this process projects. */
export class LevelArrivals extends Arrivals<LevelKey, LevelRow> {
  constructor() {
    super(levelKeyOf);
  }
}
