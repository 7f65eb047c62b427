import { columnTracks } from './column-tracks';
import { resized, withWidths } from './column-widths';
import type { GridColumn } from './grid-column';

const column = (id: string, grow: number): GridColumn => ({
  id,
  label: id,
  width: 100,
  grow,
  align: 'start',
  card: 'none',
});
const columns = [column('sku', 1), column('count', 0), column('name', 3), column('place', 2)];
const drawn = new Map([
  ['sku', 140.4],
  ['count', 100],
  ['name', 220],
  ['place', 180],
]);

describe('widths of columns', () => {
  it('are what a person made them, and the others grow on', () => {
    const tracks = columnTracks(withWidths(columns, new Map([['name', 240]])), false);
    expect(tracks).toBe('minmax(100px, 1fr) 100px 240px minmax(100px, 2fr)');
    expect(withWidths(columns, new Map())).toBe(columns);
  });

  it('keep what grows before the edge that is moved', () => {
    expect([...resized(columns, drawn, 'name', 300)]).toEqual([
      ['sku', 140],
      ['name', 300],
    ]);
    expect([...resized(columns, drawn, 'nothing', 300)]).toEqual([]);
  });

  it('have bounds', () => {
    expect(resized(columns, drawn, 'sku', -20).get('sku')).toBe(48);
    expect(resized(columns, drawn, 'sku', 9_000).get('sku')).toBe(640);
  });
});
