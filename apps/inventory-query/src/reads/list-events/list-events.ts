import type { EventListQuery, Page, StockEvent } from '@streamstock/contracts-http-api';
import { actorOf, type Identity, visibleLocations } from '@streamstock/server-kit-auth';
import { Cursors } from '../page/cursor';
import { pageOf } from '../page/page-of';
import { totalOf } from '../page/total';
import type { TenantReaders } from '../tenant/tenant-readers';
import { demandKnown } from '../tenant/unknown-entity';
import { type EventColumns, eventOf } from './event-columns';
import { eventsPage, matchingEvents, newestFirst } from './events-page';

const cursors = new Cursors('events', newestFirst.form);

/** Movements, newest first, by what they were, where, who asked and when they were recorded. */
export class ListEvents {
  constructor(private readonly readers: TenantReaders) {}

  async list(identity: Identity, query: EventListQuery): Promise<Page<StockEvent>> {
    const { type, productId, locationId, from, to, actor, correlationId, limit } = query;
    const asked = locationId === undefined ? undefined : [locationId];
    const locations = visibleLocations(actorOf(identity), asked);
    const filter = { type, productId, locations, from, to, actor, correlationId };
    const start = cursors.start(query);
    const reader = this.readers.of(identity);
    const [rows, total] = await Promise.all([
      reader.query<EventColumns>(eventsPage(filter, start, limit + 1)),
      start.total ?? totalOf(reader, matchingEvents(filter)),
    ]);
    if (rows.length === 0) await demandKnown(reader, { productId, locationId });
    const shown = pageOf({ rows, query, total, cursors, positionOf: newestFirst.positionOf });
    return { items: shown.rows.map(eventOf), page: shown.page };
  }
}
