import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { StockListItem } from '@streamstock/contracts-http-api';
import { ApiClient, ApiFailure, type Query, type Read } from '@streamstock/dashboard-data-access-api';
import { type LevelsListener, LiveLevels } from '@streamstock/dashboard-data-access-live';
import { Session } from '@streamstock/dashboard-data-access-session';
import { aLocation } from '@streamstock/dashboard-testing';
import { ShownZone } from '@streamstock/dashboard-ui-status';
import { InventoryPage } from './inventory-page';
import { aStockItem } from './testing/samples';

const down = new ApiFailure({
  code: 'service.unavailable',
  detail: 'The read service is away.',
  correlationId: 'corr-7',
  status: 503,
  retryAfterSeconds: null,
});

describe('InventoryPage', () => {
  let fixture: ComponentFixture<InventoryPage>;
  let page: HTMLElement;
  let items: StockListItem[];
  let isDown: boolean;
  /** How many the list has; as many as it shows unless told. */
  let total: number | undefined;
  let tell: LevelsListener;

  const get = <T>(path: string, query: Query, read: Read<T>): Promise<T> => {
    if (isDown) return Promise.reject(down);
    if (path === '/api/categories') return Promise.resolve(read({ items: [] }));
    if (path === '/api/locations') {
      const locations = [aLocation({ locationId: 'WH-NORTH', timezone: 'Asia/Tokyo' })];
      return Promise.resolve(
        read({ items: locations, page: { limit: 200, total: 1, totalIsEstimate: false, next: null } }),
      );
    }
    const shown = path === '/api/stock' && query['search'] !== 'nothing' ? items : [];
    const next = total === undefined ? null : 'more';
    const count = { limit: 100, total: total ?? shown.length, totalIsEstimate: false, next };
    return Promise.resolve(read({ items: shown, page: count }));
  };
  /** Answers are a few promises away, which nobody is told of. */
  const settle = async (): Promise<void> => {
    await fixture.whenStable();
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    await fixture.whenStable();
  };
  const open = async (inputs: Record<string, string> = {}): Promise<void> => {
    fixture = TestBed.createComponent(InventoryPage);
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    page = fixture.nativeElement as HTMLElement;
    await settle();
  };
  const press = async (name: string): Promise<void> => {
    const found = [...page.querySelectorAll('button')].find((button) => button.textContent.trim() === name);
    if (found === undefined) throw new Error(`no button ${name}`);
    found.click();
    await settle();
  };

  beforeEach(() => {
    items = [aStockItem(), aStockItem({ locationId: 'WH-SOUTH', available: 2, status: 'low' })];
    isDown = false;
    total = undefined;
    const live = {
      connection: signal({ state: 'live' }),
      resets: signal(0),
      changed: signal(0),
      newest: <Level>(level: Level): Level => level,
      onLevels: (listener: LevelsListener) => {
        tell = listener;
        return () => undefined;
      },
    };
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        { provide: ApiClient, useValue: { get } },
        { provide: LiveLevels, useValue: live },
        { provide: Session, useValue: { whyNot: () => undefined } },
      ],
    });
  });

  it('shows every level with its status, and how many there are', async () => {
    await open();
    const rows = [...page.querySelectorAll('ss-grid-row')];
    expect(rows).toHaveLength(2);
    expect(rows[1]?.textContent).toMatch(/PROD-001.*Espresso beans.*WH-SOUTH.*Low/s);
    expect(page.querySelector('[data-testid="count"]')?.textContent).toBe('2 levels');
  });

  it('tells the time of a level by the clock of its location', async () => {
    TestBed.inject(ShownZone).choose('store');
    await open();
    const time = page.querySelector('ss-time-mark time');
    expect(time?.getAttribute('title')).toContain('6:15:00 PM GMT+9');
  });

  it('tells nothing yet from no match', async () => {
    await open({ q: 'nothing' });
    expect(page.querySelector('ss-empty-note')?.textContent).toContain('No stock matches.');
    items = [];
    await open();
    expect(page.querySelector('ss-empty-note')?.textContent).toContain('No stock yet.');
  });

  it('says why it could not be loaded, and tries again', async () => {
    isDown = true;
    await open();
    expect(page.querySelector('ss-failure-note')?.textContent).toMatch(
      /could not be loaded.*read service is away.*corr-7/s,
    );
    isDown = false;
    await press('Retry');
    expect(page.querySelectorAll('ss-grid-row')).toHaveLength(2);
    expect(page.querySelector('ss-failure-note')).toBeNull();
  });

  it('selects what is there, and offers all that match where there are more', async () => {
    total = 5;
    await open();
    const bar = () => page.querySelector('ss-bulk-bar')?.textContent ?? '';
    page.querySelector<HTMLElement>('ss-grid-head [data-select]')?.click();
    await settle();
    expect(bar()).toContain('2 rows selected');
    await press('Select all 5 matching');
    expect(bar()).toContain('All 5 matching selected');
    page.querySelector<HTMLElement>('ss-grid-row [data-select]')?.click();
    await settle();
    expect(bar()).toContain('4 of 5 matching selected');
    await press('Clear selection');
    expect(page.querySelector('ss-bulk-bar')).toBeNull();
  });

  it('marks a number that changes, and leaves its row where it is until told otherwise', async () => {
    await open({ status: 'ok' });
    const onHand = page.querySelector('ss-grid-row [data-column="on-hand"] ss-quantity-cell');
    tell([aStockItem({ onHand: 3, available: 1, version: 5 })]);
    await fixture.whenStable();
    expect(onHand?.textContent.trim()).toBe('3');
    expect(onHand?.classList).toContain('mark-odd');
    expect(page.querySelector('.moved')?.textContent).toContain('1 row moved');
    await press('Apply');
    expect(page.querySelector('.moved')).toBeNull();
  });
});
