import { jest } from '@jest/globals';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type EnvironmentProviders, type Provider, signal } from '@angular/core';
import { provideRouter } from '@angular/router';
import type { DailySales, Metrics, StockEvent } from '@streamstock/contracts-http-api';
import { Catalogue, type ShortLevel } from '@streamstock/dashboard-data-access-catalogue';
import { type Connection, type LevelsListener, LiveLevels } from '@streamstock/dashboard-data-access-live';
import { type Person, Session } from '@streamstock/dashboard-data-access-session';
import { aLevel, aLocation, aMovement, someMetrics, someSales } from '@streamstock/dashboard-testing';
import { CLOCK } from '@streamstock/dashboard-ui-status';
import { OverviewPage } from './overview-page';

const ada: Person = {
  subject: 'ada',
  name: 'Ada',
  tenantId: 'demo',
  roles: ['admin'],
  locations: '*',
  expiresAt: '2026-03-02T10:00:00Z',
};
const short: ShortLevel = {
  productId: 'PROD-007',
  locationId: 'WH-NORTH',
  productName: 'Penne',
  sku: 'PROD-007',
  available: 3,
  reorderPoint: 20,
  status: 'low',
};

describe('OverviewPage', () => {
  let answers: {
    metrics: () => Metrics;
    sales: () => DailySales;
    movements: () => StockEvent[];
    shortest: () => ShortLevel[];
  };
  let listeners: LevelsListener[];
  let person: ReturnType<typeof signal<Person | undefined>>;
  let connection: ReturnType<typeof signal<Connection>>;
  let fixture: ComponentFixture<OverviewPage>;
  let page: HTMLElement;

  const later = <T>(answer: () => T): Promise<T> => Promise.resolve().then(answer);
  const providers = (): (EnvironmentProviders | Provider)[] => [
    provideRouter([]),
    { provide: CLOCK, useValue: signal(Date.parse('2026-03-02T09:16:00Z')) },
    { provide: Session, useValue: { person } },
    {
      provide: LiveLevels,
      useValue: {
        connection,
        resets: signal(0),
        changed: signal(0),
        onLevels: (listener: LevelsListener) => {
          listeners.push(listener);
          return () => undefined;
        },
      },
    },
    {
      provide: Catalogue,
      useValue: {
        metrics: () => later(() => answers.metrics()),
        dailySales: () => later(() => answers.sales()),
        shortest: () => later(() => answers.shortest()),
        locations: () => Promise.resolve([aLocation()]),
        movements: () => later(() => ({ items: answers.movements() })),
      },
    },
  ];
  const render = async (): Promise<void> => {
    TestBed.configureTestingModule({ providers: providers() });
    fixture = TestBed.createComponent(OverviewPage);
    page = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
  };
  const tile = (key: string): HTMLElement | null => page.querySelector(`[data-tile="${key}"]`);
  const alerts = (): string[] => [...page.querySelectorAll('[role="alert"]')].map((note) => note.textContent);

  beforeEach(() => {
    listeners = [];
    person = signal<Person | undefined>(ada);
    connection = signal<Connection>({ state: 'live' });
    const movements = [aMovement(), aMovement(), aMovement({ type: 'RESTOCK', onHandChange: 40 })];
    answers = {
      metrics: () => someMetrics(),
      sales: () => someSales(),
      movements: () => movements,
      shortest: () => [short],
    };
  });

  it('shows the figures and where they lead', async () => {
    await render();
    expect(tile('out')?.textContent).toContain('3');
    expect(tile('out')?.getAttribute('href')).toBe('/inventory?status=out');
    expect(tile('available')?.querySelector('.value')?.textContent).toBe((60_500).toLocaleString());
  });

  it('shows how units sold came about, and keeps that while it cannot be read again', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    await render();
    const history = (): (string | null | undefined)[] => [
      tile('sold')?.querySelector('[role="img"]')?.getAttribute('aria-label'),
      tile('sold')?.querySelector('.change')?.textContent,
    ];
    const before = history();
    expect(before[0]).toContain('the last 14 full days');
    expect(before[1]).toBe('12 fewer than last Monday by this time (170 that day)');
    expect(tile('sold')?.querySelector('path.running')?.getAttribute('d')).toMatch(/^M/);
    answers.sales = () => {
      throw new TypeError('no network');
    };
    for (const listener of listeners) listener([aLevel()]);
    await jest.advanceTimersByTimeAsync(15_100);
    jest.useRealTimers();
    await fixture.whenStable();
    expect(history()).toEqual(before);
    expect(alerts()).toHaveLength(1);
    expect(alerts()[0]).toContain('The sales of the last days could not be refreshed.');
    answers.sales = () => someSales({ untilNow: null });
    page.querySelector<HTMLElement>('[role="alert"] button')?.click();
    await fixture.whenStable();
    expect(alerts()).toEqual([]);
    expect(history()[1]).toBe('last Monday: 170');
  });

  it('shows the figures without their history where that cannot be read', async () => {
    answers.sales = () => {
      throw new TypeError('no network');
    };
    await render();
    expect(alerts()).toHaveLength(1);
    expect(alerts()[0]).toContain('The sales of the last days could not be loaded.');
    expect(tile('sold')?.querySelector('.value')?.textContent).toBe('340');
    expect(tile('sold')?.querySelector('ss-sparkline')).toBeNull();
  });

  it('lists what needs attention, what moves and how full it is', async () => {
    await render();
    const worst = page.querySelector('ss-attention-list a');
    expect([worst?.textContent, worst?.getAttribute('href')]).toEqual([
      'Penne',
      '/products/PROD-007?loc=WH-NORTH',
    ]);
    const lines = [...page.querySelectorAll('ss-activity-list .what')].map((line) => line.textContent.trim());
    expect(lines).toEqual(['2 sales PROD-001', 'Restock PROD-001']);
    expect(page.querySelector('ss-place-list .use')?.textContent).toContain('45');
  });

  it('lets one part fail alone, and asks for it again', async () => {
    answers.shortest = () => {
      throw new TypeError('no network');
    };
    await render();
    expect(alerts()).toHaveLength(1);
    expect(tile('low')).not.toBeNull();
    answers.shortest = () => [short];
    page.querySelector<HTMLElement>('[role="alert"] button')?.click();
    await fixture.whenStable();
    expect(alerts()).toEqual([]);
    expect(page.querySelector('ss-attention-list')).not.toBeNull();
  });

  it('follows changes and keeps the old figures when reading them fails', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    await render();
    answers.metrics = () => someMetrics({ unitsSoldToday: 341 });
    for (const listener of listeners) listener([aLevel()]);
    await jest.advanceTimersByTimeAsync(2_100);
    await fixture.whenStable();
    expect(tile('sold')?.querySelector('.value')?.textContent).toBe('341');
    answers.metrics = () => {
      throw new TypeError('no network');
    };
    for (const listener of listeners) listener([aLevel()]);
    await jest.advanceTimersByTimeAsync(2_100);
    jest.useRealTimers();
    await fixture.whenStable();
    expect(tile('sold')?.querySelector('.value')?.textContent).toBe('341');
    expect(alerts()[0]).toContain('could not be refreshed');
  });

  it('holds the activity still while it is paused and says how much came', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    await render();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'p' }));
    const [before] = answers.movements();
    answers.movements = () => [aMovement({ type: 'COUNT' }), ...(before === undefined ? [] : [before])];
    for (const listener of listeners) listener([aLevel()]);
    await jest.advanceTimersByTimeAsync(800);
    jest.useRealTimers();
    await fixture.whenStable();
    const list = page.querySelector('ss-activity-list');
    expect(list?.textContent).not.toContain('Count');
    expect(list?.querySelector('.paused')?.textContent).toContain('1 newer');
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'p' }));
    await fixture.whenStable();
    expect(list?.textContent).toContain('Count');
  });

  it('says how old the figures are when changes do not come', async () => {
    connection.set({ state: 'offline', since: Date.parse('2026-03-02T09:15:00Z'), retryAt: null });
    await render();
    expect(page.querySelector('.head ss-stale-mark')).not.toBeNull();
  });

  it('says which locations it is about where those are not all', async () => {
    person.set({ ...ada, roles: ['operator'], locations: ['WH-SOUTH'] });
    await render();
    expect(page.querySelector('.head')?.textContent).toContain('your locations: WH-SOUTH');
    person.set({ ...ada, locations: [] });
    await fixture.whenStable();
    expect(page.querySelector('.head')?.textContent).toContain('No location is assigned to you');
  });
});
