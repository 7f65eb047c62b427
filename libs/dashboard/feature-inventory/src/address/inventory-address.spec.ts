import { defaultColumns } from '../columns/inventory-columns';
import { columnsOf, paramsOfColumns, paramsOfQuery, queryOf } from './inventory-address';

describe('the address of the inventory page', () => {
  it('says all that is asked for, and the same again when it is read', () => {
    const query = {
      search: 'oat drink',
      locationId: 'WH-NORTH',
      category: 'Dairy free',
      status: 'low',
      sort: '-available',
    } as const;
    const params = paramsOfQuery(query);
    expect(params).toEqual({
      q: 'oat drink',
      loc: 'WH-NORTH',
      cat: 'Dairy free',
      status: 'low',
      sort: '-available',
    });
    expect(queryOf({ ...query, q: query.search, loc: query.locationId, cat: query.category })).toEqual(query);
  });

  it('is empty for what is shown without being asked for', () => {
    expect(Object.values(paramsOfQuery(queryOf({})))).toEqual([null, null, null, null, null]);
    expect(paramsOfColumns(columnsOf({}))).toEqual({ cols: null });
  });

  it('is not led astray by what nobody knows', () => {
    expect(queryOf({ status: 'gone', sort: 'colour' })).toEqual(queryOf({}));
    expect(columnsOf({ cols: 'sku,nothing,,available' })).toEqual(['sku', 'available']);
    expect(columnsOf({ cols: 'nothing' })).toEqual(defaultColumns);
  });
});
