import type { Page } from '@streamstock/contracts-http-api';
import { flag, integer, listOf, nullable, type Read, record, text } from './shape';

/** A page of any list of the API. */
export const pageOf = <Item>(item: Read<Item>): Read<Page<Item>> =>
  record<Page<Item>>({
    items: listOf(item),
    page: record<Page<Item>['page']>({
      limit: integer,
      total: integer,
      totalIsEstimate: flag,
      next: nullable(text),
    }),
  });
