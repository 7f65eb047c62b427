import { signal } from '@angular/core';
import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { ApiFailure } from '@streamstock/dashboard-data-access-api';
import { Catalogue, type Direction, type Neighbours } from '@streamstock/dashboard-data-access-catalogue';
import { LiveLevels } from '@streamstock/dashboard-data-access-live';
import { Session } from '@streamstock/dashboard-data-access-session';
import { aLocation, aProduct } from '@streamstock/dashboard-testing';
import { ProductPage } from '../product-page';

const away = new ApiFailure({
  code: 'service.unavailable',
  status: 503,
  detail: 'Away.',
  correlationId: 'c-1',
  retryAfterSeconds: null,
});

describe('on the way to other products', () => {
  let neighbours: (direction: Direction) => Promise<Neighbours>;
  let looked: string[];
  let harness: RouterTestingHarness;
  let page: HTMLElement;

  const catalogue = {
    locations: () => Promise.resolve([aLocation()]),
    history: (_id: string, zone: string) =>
      Promise.resolve({ movements: [], onHand: new Map(), starts: [0, 1], zone, cutShort: false }),
    movements: () =>
      Promise.resolve({ items: [], page: { limit: 50, total: 0, totalIsEstimate: false, next: null } }),
    product: (productId: string) =>
      Promise.resolve({
        ...aProduct({ productId }),
        version: 1,
        changedAt: '2026-03-02T09:15:00Z',
        levels: [],
      }),
    neighbours: (id: string, direction: Direction) => {
      looked.push(`${direction} ${id}`);
      return neighbours(direction);
    },
  };
  const live = { connection: signal({ state: 'live' }), resets: signal(0), onLevels: () => () => undefined };
  const session = { person: signal({ locations: '*' }), whyNot: () => undefined };

  /** What a press leads to is on its way a few turns later. */
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    do await harness.fixture.whenStable();
    while (TestBed.inject(Router).currentNavigation() !== null);
  };
  const open = async (url: string): Promise<void> => {
    harness = await RouterTestingHarness.create(url);
    page = harness.routeNativeElement ?? document.createElement('div');
    await settled();
  };
  const press = async (name: RegExp): Promise<void> => {
    [...page.querySelectorAll('button')].find((each) => name.test(each.textContent))?.click();
    await settled();
  };
  const url = (): string => TestBed.inject(Router).url;
  const key = async (name: string): Promise<void> => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key: name }));
    await settled();
  };
  const disabled = (): (string | null)[] =>
    [...page.querySelectorAll('ss-walk-buttons button')].map((each) => each.getAttribute('aria-disabled'));
  const told = (): string | undefined => page.querySelector('ss-walk-buttons [role="status"]')?.textContent;

  beforeEach(() => {
    neighbours = () => Promise.resolve({ productIds: ['PROD-002', 'PROD-003'], end: true });
    looked = [];
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: 'products/:productId', component: ProductPage }], withComponentInputBinding()),
        { provide: Session, useValue: session },
        { provide: LiveLevels, useValue: live },
        { provide: Catalogue, useValue: catalogue },
      ],
      deferBlockBehavior: DeferBlockBehavior.Manual,
    });
  });

  it('asks nobody before somebody goes on, and once for several steps', async () => {
    await open('/products/PROD-001?loc=WH-NORTH');
    expect([looked, disabled(), told()]).toEqual([[], [null, null], '']);
    await key(']');
    expect(url()).toBe('/products/PROD-002');
    await press(/Next product/);
    expect([url(), looked]).toEqual(['/products/PROD-003', ['next PROD-001']]);
    await key('[');
    await key('[');
    expect([url(), looked]).toEqual(['/products/PROD-001', ['next PROD-001']]);
  });

  it('keeps a button where the catalogue ends, and says so', async () => {
    neighbours = (direction) =>
      Promise.resolve({ productIds: direction === 'next' ? [] : ['PROD-000'], end: true });
    await open('/products/PROD-001');
    await press(/Next product/);
    expect([url(), disabled()]).toEqual(['/products/PROD-001', [null, 'true']]);
    expect(told()).toBe('Espresso beans 1 kg. This is the last product by SKU.');
    await press(/Previous product/);
    expect([url(), disabled()]).toEqual(['/products/PROD-000', ['true', null]]);
  });

  it('stays on the tab and its filters', async () => {
    await open('/products/PROD-001?tab=movements&loc=WH-NORTH');
    await key(']');
    expect(url()).toBe('/products/PROD-002?tab=movements&loc=WH-NORTH');
  });

  it('says which product could not be found, and looks again', async () => {
    neighbours = () => Promise.reject(away);
    await open('/products/PROD-001');
    await key('[');
    expect(page.querySelector('[role="alert"]')?.textContent).toContain(
      'The previous product could not be found.',
    );
    neighbours = () => Promise.resolve({ productIds: ['PROD-000'], end: false });
    await press(/Retry/);
    expect([url(), page.querySelector('[role="alert"]')]).toEqual(['/products/PROD-000', null]);
  });

  it('takes no second press while it looks', async () => {
    let answer: (found: Neighbours) => void = () => undefined;
    neighbours = () => new Promise((resolve) => (answer = resolve));
    await open('/products/PROD-001');
    await key(']');
    await key(']');
    expect([disabled(), told(), looked.length]).toEqual([[null, 'true'], 'Looking for the next product', 1]);
    answer({ productIds: ['PROD-002'], end: true });
    await settled();
    expect(url()).toBe('/products/PROD-002');
  });

  it('begins anew at a product that came otherwise', async () => {
    await open('/products/PROD-001');
    await key(']');
    await harness.navigateByUrl('/products/PROD-077');
    await settled();
    await key(']');
    expect(looked).toEqual(['next PROD-001', 'next PROD-077']);
  });
});
