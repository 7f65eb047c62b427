import { Arrivals } from './arrivals';

interface CatalogKey {
  /** As `catalogKey` makes it. */
  readonly key: string;
}
interface KnownVersion extends CatalogKey {
  readonly version: number;
}

/** The products, locations and suppliers that this process projects. */
export class CatalogArrivals extends Arrivals<CatalogKey, KnownVersion> {
  constructor() {
    super(({ key }) => key);
  }
}
