import { type EnvironmentProviders, type Provider, signal, type WritableSignal } from '@angular/core';
import { jest } from '@jest/globals';
import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { ProductDetail } from '@streamstock/contracts-http-api';
import { ApiFailure } from '@streamstock/dashboard-data-access-api';
import { Catalogue } from '@streamstock/dashboard-data-access-catalogue';
import { type LevelsListener, LiveLevels } from '@streamstock/dashboard-data-access-live';
import { Session } from '@streamstock/dashboard-data-access-session';
import { aLevel, aLocation, aProduct } from '@streamstock/dashboard-testing';
import { ShownZone } from '@streamstock/dashboard-ui-status';
import { ProductPage } from './product-page';

const refused = (status: number, code: string): ApiFailure =>
  new ApiFailure({ code, status, detail: `${code} happened`, correlationId: 'c-1', retryAfterSeconds: null });

describe('ProductPage', () => {
  let stored: ProductDetail;
  let listeners: LevelsListener[];
  let written: { version: number; reorderPoint: number }[];
  let refuseWith: ApiFailure | undefined;
  let reason: string | undefined;
  let locations: '*' | string[];
  let resets: WritableSignal<number>;
  let catchingUp: number;
  let zones: string[];
  let harness: RouterTestingHarness;
  let page: HTMLElement;

  const providers = (): (EnvironmentProviders | Provider)[] => [
    provideRouter([{ path: 'products/:productId', component: ProductPage }], withComponentInputBinding()),
    { provide: Session, useValue: { person: signal({ locations }), whyNot: () => reason } },
    {
      provide: LiveLevels,
      useValue: {
        connection: signal({ state: 'live' }),
        resets,
        catchUp: () => {
          catchingUp += 1;
          return () => void (catchingUp -= 1);
        },
        onLevels: (listener: LevelsListener) => {
          listeners.push(listener);
          return () => undefined;
        },
      },
    },
    {
      provide: Catalogue,
      useValue: {
        locations: () => Promise.resolve([aLocation()]),
        history: (_id: string, zone: string) => {
          zones.push(zone);
          return Promise.resolve({ movements: [], onHand: new Map(), starts: [0, 1], zone, cutShort: false });
        },
        product: (id: string) =>
          id === 'PROD-404'
            ? Promise.reject(refused(404, 'product.not-found'))
            : Promise.resolve({ ...stored, productId: id }),
        setReorderPoint: (seen: ProductDetail, reorderPoint: number) => {
          written.push({ version: seen.version, reorderPoint });
          if (refuseWith !== undefined) return Promise.reject(refuseWith);
          if (seen.version !== stored.version) return Promise.reject(refused(412, 'product.version-differs'));
          stored = { ...stored, reorderPoint, version: stored.version + 1 };
          return Promise.resolve(stored.version);
        },
      },
    },
  ];
  const open = async (url: string): Promise<void> => {
    TestBed.configureTestingModule({ providers: providers(), deferBlockBehavior: DeferBlockBehavior.Manual });
    harness = await RouterTestingHarness.create(url);
    page = harness.routeNativeElement ?? document.createElement('div');
    await harness.fixture.whenStable();
  };
  /** What a press leads to is on its way a few turns later. */
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    do await harness.fixture.whenStable();
    while (TestBed.inject(Router).currentNavigation() !== null);
  };
  const total = (): string | undefined =>
    page.querySelector('[data-testid="total-on-hand"]')?.textContent.replace(/\s+/g, ' ').trim();
  const onHand = (locationId: string): string | undefined =>
    page.querySelector(`[data-location="${locationId}"] [data-testid="on-hand"]`)?.textContent;
  const press = async (name: RegExp): Promise<void> => {
    const found = [...page.querySelectorAll('button')].find((each) => name.test(each.textContent));
    if (found === undefined) throw new Error(`no button ${String(name)}`);
    found.click();
    await settled();
  };
  const type = async (text: string): Promise<void> => {
    const field = page.querySelector<HTMLInputElement>('ss-reorder-point input');
    if (field === null) throw new Error('no field');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await settled();
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
  };

  beforeEach(() => {
    const levels = [aLevel({ onHand: 12 }), aLevel({ locationId: 'WH-SOUTH', onHand: 4 })];
    stored = { ...aProduct(), version: 3, changedAt: '2026-03-02T09:15:00Z', levels };
    listeners = [];
    written = [];
    refuseWith = undefined;
    reason = undefined;
    locations = '*';
    resets = signal(0);
    catchingUp = 0;
    zones = [];
    localStorage.clear();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('shows totals and levels, and moves with live changes', async () => {
    await open('/products/PROD-001');
    expect([total(), onHand('WH-NORTH'), onHand('WH-SOUTH')]).toEqual(['16 units', '12', '4']);
    for (const listener of listeners) {
      listener([
        aLevel({ onHand: 11, version: 2 }),
        aLevel({ locationId: 'WH-EAST', onHand: 7 }),
        aLevel({ productId: 'P2', onHand: 99, version: 9 }),
        aLevel({ locationId: 'WH-SOUTH', onHand: 1, version: 0 }),
      ]);
    }
    await settled();
    expect([total(), onHand('WH-NORTH'), onHand('WH-EAST'), onHand('WH-SOUTH')]).toEqual([
      '22 units',
      '11',
      '7',
      '4',
    ]);
  });

  it('saves the reorder point of the version that was seen', async () => {
    await open('/products/PROD-001');
    await press(/Edit/);
    await type('35');
    expect(written).toEqual([{ version: 3, reorderPoint: 35 }]);
    expect(page.querySelector('ss-reorder-point .value')?.textContent.trim()).toBe('35');
  });

  it('takes no reorder point that is none', async () => {
    await open('/products/PROD-001');
    await press(/Edit/);
    await type('many');
    expect(written).toEqual([]);
    expect(page.querySelector('ss-reorder-point')?.textContent).toContain('A whole number');
  });

  it('shows theirs and mine when somebody was quicker, and lets the person decide', async () => {
    await open('/products/PROD-001');
    await press(/Edit/);
    stored = { ...stored, version: 4, reorderPoint: 60 };
    await type('35');
    const conflict = page.querySelector('[role="alertdialog"]');
    expect(conflict?.textContent.replace(/\s+/g, ' ')).toMatch(/Theirs ?60.*Mine ?35/);
    await press(/Apply mine/);
    expect(written.at(-1)).toEqual({ version: 4, reorderPoint: 35 });
    expect(stored).toMatchObject({ version: 5, reorderPoint: 35 });
    expect(page.querySelector('[role="alertdialog"]')).toBeNull();
  });

  it('keeps what was typed when saving fails, and says why', async () => {
    refuseWith = refused(503, 'service.unavailable');
    await open('/products/PROD-001');
    await press(/Edit/);
    await type('35');
    expect(page.querySelector('[role="alert"]')?.textContent).toMatch(
      /Not saved.*service.unavailable happened/,
    );
    expect(page.querySelector<HTMLInputElement>('ss-reorder-point input')?.value).toBe('35');
  });

  it('says which role an edit needs', async () => {
    reason = 'Needs the role admin.';
    await open('/products/PROD-001');
    const edit = page.querySelector('ss-reorder-point button');
    expect([edit?.getAttribute('aria-disabled'), edit?.getAttribute('title')]).toEqual(['true', reason]);
    await press(/Edit/);
    expect(page.querySelector('ss-reorder-point input')).toBeNull();
  });

  it('says that other locations are hidden', async () => {
    locations = ['WH-NORTH'];
    await open('/products/PROD-001');
    expect(page.querySelector('.only')?.textContent).toContain('your locations only: Warehouse North');
  });

  it('catches up after a reset until all that it shows is read again', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    await open('/products/PROD-001');
    expect(catchingUp).toBe(0);
    stored = { ...stored, name: 'Espresso beans 2 kg' };
    resets.set(1);
    TestBed.tick();
    expect([catchingUp, page.querySelector('h1')?.textContent]).toEqual([2, 'Espresso beans 1 kg']);
    await jest.advanceTimersByTimeAsync(100);
    await settled();
    expect([catchingUp, page.querySelector('h1')?.textContent]).toEqual([0, 'Espresso beans 2 kg']);
  });

  it('tells the history by the days of the zone that is shown', async () => {
    localStorage.setItem('streamstock.zone', 'utc');
    await open('/products/PROD-001?loc=WH-NORTH');
    TestBed.inject(ShownZone).choose('store');
    await settled();
    expect(zones).toEqual(['UTC', 'Europe/Berlin']);
    expect(page.querySelector('ss-zone-note')?.textContent).toContain('the zone of each location');
    expect(page.querySelector('ss-history-panel figcaption p')?.textContent).toContain(
      'Days in Europe/Berlin',
    );
  });

  it('knows when there is no such product', async () => {
    await open('/products/PROD-404');
    expect(page.querySelector('ss-empty-note')?.textContent).toContain('No product PROD-404');
    expect(page.querySelector('[role="alert"]')).toBeNull();
  });
});
