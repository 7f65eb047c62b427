import type { DailySales, DailySalesQuery } from '@streamstock/contracts-http-api';
import { actorOf, type Identity, visibleLocations } from '@streamstock/server-kit-auth';
import type { TenantReaders } from '../tenant/tenant-readers';
import { demandKnown } from '../tenant/unknown-entity';
import { dailySales, readDailySales } from './daily-sales';
import { lastDates } from './last-dates';

/** What was sold day by day, from the slots that also make the figure of today. */
export class ShowDailySales {
  constructor(private readonly readers: TenantReaders) {}

  /** Of one location, or of all that the person may see. */
  async show(identity: Identity, { locationId, days }: DailySalesQuery): Promise<DailySales> {
    const asked = locationId === undefined ? undefined : [locationId];
    const locations = visibleLocations(actorOf(identity), asked);
    const reader = this.readers.of(identity);
    const at = new Date().toISOString();
    const sales = await readDailySales(reader, dailySales(locations, days, at));
    if (sales.timezones.length === 0) await demandKnown(reader, { locationId });
    const dates = lastDates(days, at, sales.timezones);
    return {
      asOf: at,
      days: dates.map((date, index) => ({ date, units: sales.days[index] ?? 0 })),
      untilNow: sales.comparable ? { today: sales.today_until_now, weekAgo: sales.week_ago_until_now } : null,
    };
  }
}
