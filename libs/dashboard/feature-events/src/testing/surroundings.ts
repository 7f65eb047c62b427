import { type EnvironmentProviders, type Provider, signal } from '@angular/core';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import type { Page, StockEvent, StockLevel } from '@streamstock/contracts-http-api';
import { Catalogue, type MovementFilter } from '@streamstock/dashboard-data-access-catalogue';
import { type LevelsListener, LiveLevels } from '@streamstock/dashboard-data-access-live';
import { aLocation } from '@streamstock/dashboard-testing';
import { EventsPage } from '../events-page';

/** A ledger in memory under the page, and a stream that a spec feeds. */
export class Surroundings {
  readonly ledger: StockEvent[] = [];
  readonly asked: MovementFilter[] = [];
  failWith: Error | undefined;
  private listener: LevelsListener = () => undefined;

  readonly providers: (EnvironmentProviders | Provider)[] = [
    provideRouter([{ path: 'events', component: EventsPage }], withComponentInputBinding()),
    {
      provide: LiveLevels,
      useValue: {
        resets: signal(0),
        onLevels: (listener: LevelsListener) => {
          this.listener = listener;
          return () => undefined;
        },
      },
    },
    {
      provide: Catalogue,
      useValue: {
        locations: () => Promise.resolve([aLocation({ timezone: 'Asia/Tokyo' })]),
        productNames: () => Promise.resolve(new Map([['PROD-001', 'Espresso beans 1 kg']])),
        movements: (filter: MovementFilter, cursor?: string) => this.page(filter, cursor),
      },
    },
  ];

  levelsChanged(levels: readonly StockLevel[]): void {
    this.listener(levels);
  }

  private page(filter: MovementFilter, cursor = '0'): Promise<Page<StockEvent>> {
    this.asked.push(filter);
    if (this.failWith !== undefined) return Promise.reject(this.failWith);
    const found = this.ledger.filter(
      ({ type, productId }) =>
        (filter.type ?? type) === type && (filter.productId ?? productId) === productId,
    );
    const from = Number(cursor);
    const next = from + 3 < found.length ? String(from + 3) : null;
    const page = { limit: 3, total: found.length, totalIsEstimate: false, next };
    return Promise.resolve({ items: found.slice(from, from + 3), page });
  }
}

/** jsdom has no layout, so nothing ever comes into view. */
export const nothingInView = class {
  observe(): void {
    return undefined;
  }
  disconnect(): void {
    return undefined;
  }
};
