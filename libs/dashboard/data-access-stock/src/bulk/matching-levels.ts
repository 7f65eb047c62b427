import { inject, Injectable } from '@angular/core';
import type { Page, StockListItem } from '@streamstock/contracts-http-api';
import { ApiClient, ApiFailure } from '@streamstock/dashboard-data-access-api';
import { apiQuery, type StockQuery } from '../list/stock-query';
import { readStockPage } from '../shapes/stock-item-shape';

/** Most levels that are changed at once: each is kept with its plan and its outcome until the dialog is closed. */
export const mostAtOnce = 10_000;

/** Most that the API gives at once. */
const pageSize = 200;

/** How far a reading of many levels has come. */
export interface LevelsRead {
  readonly read: number;
  readonly total: number;
}

/** All levels that a question finds, read page after page. */
@Injectable({ providedIn: 'root' })
export class MatchingLevels {
  private readonly api = inject(ApiClient);

  /**
   * In the order of product and location, which no movement changes, so that none is read twice or passed over.
   * @throws ApiFailure where a page cannot be read, or where there are more than `mostAtOnce`.
   */
  async of(
    query: StockQuery,
    onRead: (progress: LevelsRead) => void,
    signal: AbortSignal,
  ): Promise<readonly StockListItem[]> {
    const asked = { ...apiQuery({ ...query, sort: 'product' }), limit: pageSize };
    const items: StockListItem[] = [];
    let cursor: string | undefined;
    do {
      const answer: Page<StockListItem> = await this.api.get(
        '/api/stock',
        { ...asked, cursor },
        readStockPage,
        signal,
      );
      items.push(...answer.items);
      const total = Math.max(items.length, answer.page.total);
      if (total > mostAtOnce) throw tooMany();
      onRead({ read: items.length, total });
      cursor = answer.page.next ?? undefined;
    } while (cursor !== undefined);
    return items;
  }
}

const tooMany = (): ApiFailure =>
  new ApiFailure({
    code: 'bulk.too-many',
    detail: `More than ${String(mostAtOnce)} levels match by now. Filter to fewer.`,
    correlationId: null,
    status: null,
    retryAfterSeconds: null,
  });
