import { inject, Injectable } from '@angular/core';
import type { CategoryList } from '@streamstock/contracts-http-api';
import { ApiClient } from '@streamstock/dashboard-data-access-api';
import { readCategories } from '../shapes/stock-item-shape';

/** What stock can be filtered by that only the server knows. */
@Injectable({ providedIn: 'root' })
export class FilterChoices {
  private readonly api = inject(ApiClient);

  async categories(signal: AbortSignal): Promise<CategoryList['items']> {
    return (await this.api.get('/api/categories', {}, readCategories, signal)).items;
  }
}
