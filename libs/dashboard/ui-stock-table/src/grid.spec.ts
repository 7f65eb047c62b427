import { Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import {
  CellTemplate,
  type ColumnWidths,
  Grid,
  type GridCell,
  type GridColumn,
  type GridSource,
} from './index';

interface Line {
  readonly id: number;
  readonly name: string;
}

const column = (id: string, more: Partial<GridColumn> = {}): GridColumn => ({
  id,
  label: id.toUpperCase(),
  width: 100,
  grow: 1,
  align: 'start',
  card: 'value',
  ...more,
});

@Component({
  imports: [Grid, CellTemplate],
  template: `<ss-grid
    label="Lines"
    [columns]="columns"
    [source]="source"
    [nameOf]="nameOf"
    [sort]="sort()"
    [selected]="selected"
    [extent]="extent()"
    (selectLoaded)="done.push('loaded ' + $event)"
    (sortChange)="sort.set($event)"
    (selectRow)="done.push('select ' + $event.index + ($event.extend ? ' from ' + $event.from : ''))"
    (edit)="did('edit', $event)"
    (resized)="done.push('resized ' + tell($event))"
    (open)="did('open', $event)"
  >
    <ng-template ssCell="id" [ssCellOf]="source" let-row>{{ row.id }}</ng-template>
    <ng-template ssCell="name" [ssCellOf]="source" let-row
      ><button type="button" tabindex="-1" data-menu (click)="done.push('press ' + row.id)">
        {{ row.name }}
      </button></ng-template
    >
  </ss-grid>`,
})
class Host {
  readonly columns = [
    column('id', { sort: 'id' }),
    column('name', { sort: 'name', notSortable: 'Too many' }),
  ];
  readonly sort = signal('id');
  readonly extent = signal<'none' | 'some' | 'all'>('some');
  readonly count = signal(100_000);
  readonly loaded = signal(1_000);
  readonly done: string[] = [];
  readonly asked: string[] = [];
  readonly nameOf = (line: Line) => line.name;
  readonly selected = (line: Line) => line.id === 2;
  readonly source: GridSource<Line> = {
    count: this.count,
    total: this.count,
    rowAt: (index) => (index < this.loaded() ? { id: index, name: `line ${String(index)}` } : undefined),
    demand: (first, last) => void this.asked.push(`${String(first)}-${String(last)}`),
  };
  readonly tell = (made: ColumnWidths) => [...made].map(([id, width]) => `${id} ${String(width)}`).join();
  did(what: string, { row }: GridCell<Line>): void {
    this.done.push(`${what} ${String(row.id)}`);
  }
}

describe('Grid', () => {
  let fixture: ComponentFixture<Host>;
  let host: Host;
  let page: HTMLElement;

  const rows = (): HTMLElement[] => [...page.querySelectorAll<HTMLElement>('ss-grid-row')];
  const rowOf = (index: number): HTMLElement | null =>
    page.querySelector(`ss-grid-row[aria-rowindex="${String(index + 2)}"]`);
  const stops = (): HTMLElement[] => [...page.querySelectorAll<HTMLElement>('[tabindex="0"]')];
  const scrollTo = async (row: number): Promise<void> => {
    const viewport = page.querySelector('.viewport');
    if (viewport === null) throw new Error('no viewport');
    viewport.scrollTop = row * 36;
    viewport.dispatchEvent(new Event('scroll'));
    await fixture.whenStable();
  };
  const press = async (key: string, init: KeyboardEventInit = {}): Promise<void> => {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
    await fixture.whenStable();
  };
  const place = (): string => {
    const cell = document.activeElement;
    const row = cell?.closest('[aria-rowindex]')?.getAttribute('aria-rowindex');
    return `${row ?? '-'},${cell?.getAttribute('aria-colindex') ?? '-'}`;
  };

  beforeEach(async () => {
    fixture = TestBed.createComponent(Host);
    host = fixture.componentInstance;
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  });
  afterEach(() => {
    page.remove();
  });

  it('says how many rows and columns there are, and draws few of them', () => {
    const grid = page.querySelector('[role="grid"]');
    expect(grid?.getAttribute('aria-rowcount')).toBe('100001');
    expect(grid?.getAttribute('aria-colcount')).toBe('3');
    expect(rows().length).toBeLessThan(40);
    expect(host.asked).toEqual([`0-${String(rows().length - 1)}`]);
  });

  it('uses the same row elements for other rows', async () => {
    const before = new Set(rows());
    await scrollTo(500);
    expect(rowOf(500)?.textContent).toContain('line 500');
    expect(rows().filter((row) => !before.has(row)).length).toBeLessThanOrEqual(1);
  });

  it('keeps the row with the tab stop, which is one', async () => {
    stops()[0]?.focus();
    await press('ArrowDown');
    await scrollTo(500);
    expect(stops()).toHaveLength(1);
    expect(place()).toBe('3,1');
    expect(rowOf(1)).not.toBeNull();
  });

  it('marks rows that are not there yet as busy, and selected ones', async () => {
    await scrollTo(2_000);
    expect(rowOf(2_003)?.getAttribute('aria-busy')).toBe('true');
    expect(rowOf(2_003)?.textContent).not.toContain('line');
    await scrollTo(0);
    expect(rowOf(2)?.getAttribute('aria-selected')).toBe('true');
    expect(rowOf(1)?.getAttribute('aria-selected')).toBe('false');
    expect(rowOf(1)?.querySelector('input')?.getAttribute('aria-label')).toBe('Select line 1');
  });

  it('goes where the keys lead, to the header and to the last row', async () => {
    stops()[0]?.focus();
    await press('ArrowRight');
    await press('ArrowDown');
    expect(place()).toBe('3,2');
    await press('End');
    expect(place()).toBe('3,3');
    await press('Home', { ctrlKey: true });
    await press('ArrowUp');
    expect(place()).toBe('1,1');
    await press('End', { ctrlKey: true });
    expect(place()).toBe('100001,3');
  });

  it('does with a row what its keys say', async () => {
    stops()[0]?.focus();
    for (const key of [' ', 'x', 'e', 'F2', '.', 'Enter', 'ArrowRight', 'Enter', 'ArrowRight', 'Enter'])
      await press(key);
    expect(host.done).toEqual([
      ...['select 0', 'select 0', 'edit 0', 'edit 0', 'press 0', 'select 0'],
      ...['open 0', 'press 0'],
    ]);
  });

  it('extends the selection with Shift', async () => {
    stops()[0]?.focus();
    await press('ArrowDown', { shiftKey: true });
    expect(host.done).toEqual(['select 1 from 0']);
  });

  it('selects what is there by the header, Ctrl A or the check box, and lets go of it', async () => {
    const box = () => page.querySelector<HTMLInputElement>('ss-grid-head input');
    expect(box()?.indeterminate).toBe(true);
    stops()[0]?.focus();
    await press('a', { ctrlKey: true });
    await press('ArrowUp');
    await press(' ');
    box()?.parentElement?.click();
    host.extent.set('all');
    await fixture.whenStable();
    expect([box()?.checked, box()?.indeterminate]).toEqual([true, false]);
    box()?.parentElement?.click();
    expect(host.done).toEqual(['loaded true', 'loaded true', 'loaded true', 'loaded false']);
  });

  it('makes columns wider and narrower by their edge, without sorting, and by keys', async () => {
    const edge = page.querySelector<HTMLElement>('[role="columnheader"][data-column="name"] [data-edge]');
    if (edge === null) throw new Error('no edge');
    edge.setPointerCapture = () => undefined;
    const point = (type: string, clientX: number): void => {
      edge.dispatchEvent(new MouseEvent(type, { clientX, bubbles: true, cancelable: true }));
    };
    point('pointerdown', 500);
    point('pointermove', 620);
    await fixture.whenStable();
    const grid = page.querySelector<HTMLElement>('[role="grid"]');
    expect(grid?.style.getPropertyValue('--columns')).toBe('36px 48px 120px');
    expect(host.done).toEqual([]);
    point('pointerup', 620);
    edge.click();
    page.querySelector<HTMLElement>('[role="columnheader"][data-column="id"]')?.focus();
    await press('ArrowRight', { altKey: true });
    expect(host.done).toEqual(['resized id 48,name 120', 'resized id 48']);
    expect(host.sort()).toBe('id');
  });

  it('sorts by the header where it can', async () => {
    const header = (id: string) =>
      page.querySelector<HTMLElement>(`[role="columnheader"][data-column="${id}"]`);
    expect(header('id')?.getAttribute('aria-sort')).toBe('ascending');
    header('id')?.click();
    await fixture.whenStable();
    expect(header('id')?.getAttribute('aria-sort')).toBe('descending');
    header('name')?.click();
    expect(host.sort()).toBe('-id');
    expect(header('name')?.title).toBe('Too many');
  });

  it('stays inside when rows go away', async () => {
    stops()[0]?.focus();
    await press('End', { ctrlKey: true });
    host.count.set(3);
    await fixture.whenStable();
    expect(rows()).toHaveLength(3);
    expect(stops()[0]?.closest('[role="row"]')?.getAttribute('aria-rowindex')).toBe('4');
  });
});
