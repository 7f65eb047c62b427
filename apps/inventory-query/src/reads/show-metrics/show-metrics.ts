import type { Metrics } from '@streamstock/contracts-http-api';
import { actorOf, type Identity, visibleLocations } from '@streamstock/server-kit-auth';
import { stockValues } from '../stock-value/stock-values';
import type { TenantReaders } from '../tenant/tenant-readers';
import { demandKnown } from '../tenant/unknown-entity';
import { type Figures, readFigures } from './figures';
import { countProducts } from './product-counts';

/** The figures of the dashboard, from the roll-ups, in one round trip. */
export class ShowMetrics {
  constructor(private readonly readers: TenantReaders) {}

  /** Of one location, or of all that the person may see. Products are those of the whole tenant. */
  async show(identity: Identity, locationId: string | undefined): Promise<Metrics> {
    const asked = locationId === undefined ? undefined : [locationId];
    const locations = visibleLocations(actorOf(identity), asked);
    const reader = this.readers.of(identity);
    const [figures, products, value] = await Promise.all([
      readFigures(reader, locations),
      countProducts(reader),
      stockValues(reader, locations),
    ]);
    if (figures.locations === 0) await demandKnown(reader, { locationId });
    return {
      asOf: figures.as_of,
      products,
      locations: figures.locations,
      units: { onHand: figures.on_hand, available: figures.available },
      levels: { total: figures.levels, low: figures.low, out: figures.out },
      value,
      unitsSoldToday: figures.sold_today,
      capacity: capacityOf(figures),
    };
  }
}

function capacityOf({ capacity, used }: Figures): Metrics['capacity'] {
  if (capacity === null) return null;
  return { units: capacity, used: used ?? 0, use: (used ?? 0) / capacity };
}
