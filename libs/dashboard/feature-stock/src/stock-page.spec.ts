import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { CLOCK } from './clock';
import { StockPage } from './stock-page';
import { aLevel, aStockedProduct, failure, StubLiveStock } from './testing/stub-live-stock';

describe('StockPage', () => {
  let live: StubLiveStock;
  let now: ReturnType<typeof signal<number>>;
  let fixture: ComponentFixture<StockPage>;
  let page: HTMLElement;

  const shown = (): string[] => [...page.querySelectorAll('.title')].map((title) => title.textContent);
  const press = (name: string): void => {
    const found = [...page.querySelectorAll('button')].find((each) => each.textContent.trim() === name);
    if (found === undefined) throw new Error(`no button ${name}`);
    found.click();
  };
  const search = async (text: string): Promise<void> => {
    const box = page.querySelector('input');
    if (box === null) throw new Error('no search box');
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await fixture.whenStable();
  };
  const render = async (): Promise<void> => {
    fixture = TestBed.createComponent(StockPage);
    page = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
  };

  beforeEach(() => {
    history.replaceState(null, '', '/');
    live = new StubLiveStock();
    now = signal(100_000);
    TestBed.configureTestingModule({ providers: [live.provider, { provide: CLOCK, useValue: now }] });
    live.products.set([
      aStockedProduct([signal(aLevel('NORTH', 12)), signal(aLevel('SOUTH', 4))]),
      aStockedProduct([signal(aLevel('NORTH', 0))], { productId: 'P2', name: 'Oat drink', sku: 'OAT-1' }),
    ]);
  });

  it('counts products and levels', async () => {
    await render();
    expect(page.querySelector('.counts')?.textContent).toBe('2 products · 3 levels: 1 low, 1 out');
  });

  it('shows a skeleton while it reads for the first time', async () => {
    live.list.update((state) => ({ ...state, phase: 'loading', readAt: null }));
    await render();
    expect(page.querySelector('ss-skeleton')).not.toBeNull();
    expect(page.querySelector('main')?.getAttribute('aria-busy')).toBe('true');
    expect(page.querySelector('table')).toBeNull();
  });

  it('says why the first reading failed and tries again', async () => {
    const reason = failure({
      code: 'service.unavailable',
      detail: 'The read service is down',
      correlationId: 'c-7',
      status: 503,
    });
    live.list.update((state) => ({ ...state, readAt: null, failure: reason }));
    await render();
    expect(page.querySelector('[role="alert"]')?.textContent).toMatch(
      /could not be loaded.*read service is down.*c-7/s,
    );
    press('Retry');
    expect(live.asked).toEqual(['refresh']);
  });

  it('keeps the list when reading it again fails', async () => {
    const reason = failure({ code: 'network', detail: 'No answer', correlationId: null, status: null });
    live.list.update((state) => ({ ...state, failure: reason }));
    await render();
    expect(page.querySelector('[role="alert"]')?.textContent).toContain('could not be refreshed');
    expect(shown()).toHaveLength(2);
  });

  it('tells no products from no match', async () => {
    await render();
    await search('espresso');
    expect(shown()).toEqual(['Espresso beans']);
    expect(location.search).toBe('?q=espresso');
    await search('tea');
    expect(page.querySelector('.empty')?.textContent).toContain('No match for “tea”');
    press('Clear search');
    await fixture.whenStable();
    expect(shown()).toHaveLength(2);
    expect(location.search).toBe('');
    live.products.set([]);
    await fixture.whenStable();
    expect(page.querySelector('.empty')?.textContent).toContain('No products yet');
  });

  it('opens with the search of the address', async () => {
    history.replaceState(null, '', '/?q=OAT-1');
    await render();
    expect(shown()).toEqual(['Oat drink']);
  });

  it('loads more where there is more, and says of how many', async () => {
    live.list.update((state) => ({ ...state, more: true, total: 12_000, totalIsEstimate: true }));
    await render();
    expect(page.querySelector('.counts')?.textContent).toContain(
      `2 of about ${(12_000).toLocaleString()} products`,
    );
    press('Load more');
    expect(live.asked).toEqual(['loadMore']);
  });

  it('warns after ten seconds without changes and marks values after thirty', async () => {
    live.connection.set({ state: 'reconnecting', since: 95_000, retryAt: 101_000 });
    live.sureUntil.set(95_000);
    await render();
    expect(page.querySelector('.banner')).toBeNull();
    now.set(106_000);
    await fixture.whenStable();
    expect(page.querySelector('.banner')?.textContent).toContain('Numbers may be out of date');
    expect(page.querySelector('ss-stale-mark')).toBeNull();
    now.set(126_000);
    await fixture.whenStable();
    expect(page.querySelectorAll('ss-stale-mark')).toHaveLength(3);
    press('Reconnect now');
    expect(live.asked).toEqual(['reconnectNow']);
  });

  it('asks to sign in when the session is over', async () => {
    live.connection.set({ state: 'signed-out', since: 95_000 });
    await render();
    expect(page.querySelector('.banner')?.textContent).toContain('Your session has ended');
  });
});
