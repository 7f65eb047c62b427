import { defaultColumns } from '../columns/inventory-columns';
import {
  columnsOf,
  isAddressable,
  paramsOfColumns,
  paramsOfQuery,
  paramsOfWidths,
  queryOf,
  widthsOf,
} from './inventory-address';

describe('the address of the inventory page', () => {
  it('says all that is asked for, and the same again when it is read', () => {
    const query = {
      search: 'oat drink',
      skus: ['A-1', 'B 2'] as string[],
      locationId: 'WH-NORTH',
      category: 'Dairy free',
      status: 'low',
      sort: '-available',
    } as const;
    const params = paramsOfQuery(query);
    expect(params).toEqual({
      q: 'oat drink',
      skus: 'A-1,B 2',
      loc: 'WH-NORTH',
      cat: 'Dairy free',
      status: 'low',
      sort: '-available',
    });
    const { search, skus, locationId, category } = query;
    expect(queryOf({ ...query, q: search, skus: skus.join(), loc: locationId, cat: category })).toEqual(
      query,
    );
  });

  it('is empty for what is shown without being asked for', () => {
    expect(Object.values(paramsOfQuery(queryOf({})))).toEqual([null, null, null, null, null, null]);
    expect(paramsOfColumns(columnsOf({}))).toEqual({ cols: null });
  });

  it('holds no list that makes it too long', () => {
    const skus = Array.from({ length: 200 }, (_, index) => `ARTICLE-${String(index)}`);
    expect(paramsOfQuery({ ...queryOf({}), skus })).toMatchObject({ skus: null });
    expect([isAddressable(skus), isAddressable(skus.slice(0, 100))]).toEqual([false, true]);
  });

  it('has the widths of columns, within bounds', () => {
    const made = new Map([
      ['sku', 120],
      ['product', 300],
    ]);
    expect(paramsOfWidths(made)).toEqual({ widths: 'sku:120,product:300' });
    expect(widthsOf({ widths: 'sku:120,product:300' })).toEqual(made);
    expect(paramsOfWidths(new Map())).toEqual({ widths: null });
    expect([...widthsOf({ widths: 'nothing:90,sku:4,product:9000,status:wide,,location' })]).toEqual([
      ['sku', 48],
      ['product', 640],
    ]);
  });

  it('is not led astray by what nobody knows', () => {
    expect(queryOf({ status: 'gone', sort: 'colour' })).toEqual(queryOf({}));
    expect(columnsOf({ cols: 'sku,nothing,,available' })).toEqual(['sku', 'available']);
    expect(columnsOf({ cols: 'nothing' })).toEqual(defaultColumns);
  });
});
