import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { ApiFailure } from '@streamstock/dashboard-data-access-api';
import { aLevel, aMovement } from '@streamstock/dashboard-testing';
import { ShownZone } from '@streamstock/dashboard-ui-status';
import { nothingInView, Surroundings } from './testing/surroundings';

describe('EventsPage', () => {
  let around: Surroundings;
  let harness: RouterTestingHarness;
  let page: HTMLElement;

  const open = async (url: string): Promise<void> => {
    harness = await RouterTestingHarness.create(url);
    page = harness.routeNativeElement ?? document.createElement('div');
    await harness.fixture.whenStable();
  };
  const shown = (): string[] => [...page.querySelectorAll('.movement .type')].map((cell) => cell.textContent);
  const button = (name: RegExp): HTMLElement => {
    const found = [...page.querySelectorAll('button')].find((each) => name.test(each.textContent));
    if (found === undefined) throw new Error(`no button ${String(name)}`);
    return found;
  };
  const press = async (name: RegExp): Promise<void> => {
    button(name).click();
    await harness.fixture.whenStable();
  };

  beforeEach(() => {
    Object.assign(globalThis, { IntersectionObserver: nothingInView });
    localStorage.clear();
    around = new Surroundings();
    TestBed.configureTestingModule({ providers: around.providers });
    around.ledger.push(
      aMovement({ type: 'RETURN' }),
      aMovement({ type: 'SALE', correlationId: 'corr-9', onHandChange: -2, onHand: 4 }),
      aMovement({ type: 'COUNT', reason: 'yearly', documentId: 'DOC-1' }),
      aMovement({ type: 'RESTOCK' }),
    );
  });

  it('lists what moved, newest first, and reads on', async () => {
    await open('/events');
    expect(shown()).toEqual(['Return', 'Sale', 'Count']);
    expect(page.querySelector('.end')?.textContent).toContain('3 of 4 events');
    await press(/older/);
    expect(shown()).toEqual(['Return', 'Sale', 'Count', 'Restock']);
    expect(page.querySelector('.end button')).toBeNull();
  });

  it('asks for what is in the address, and writes there what is chosen', async () => {
    await open('/events?type=SALE&from=2026-03-01&to=2026-03-02');
    expect(around.asked.at(-1)).toMatchObject({
      type: 'SALE',
      from: new Date(2026, 2, 1).getTime(),
      to: new Date(2026, 2, 3).getTime(),
    });
    const [type] = page.querySelectorAll('select');
    if (type === undefined) throw new Error('no types');
    type.value = 'COUNT';
    type.dispatchEvent(new Event('change'));
    await harness.fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/events?type=COUNT&from=2026-03-01&to=2026-03-02');
    expect(shown()).toEqual(['Count']);
  });

  it('shows times, and takes days, in the zone that is chosen', async () => {
    const zone = TestBed.inject(ShownZone);
    await open('/events?from=2026-03-02&loc=WH-NORTH');
    const note = () => page.querySelector('ss-zone-note')?.textContent.trim();
    const times = () => [
      page.querySelector('th')?.textContent,
      page.querySelector('time')?.title.match(/UTC|GMT.*/)?.[0],
      new Date(around.asked.at(-1)?.from ?? 0).toISOString(),
    ];
    zone.choose('utc');
    await harness.fixture.whenStable();
    expect(note()).toBe('Times in UTC');
    expect(times()).toEqual(['Recorded (UTC)', 'UTC', '2026-03-02T00:00:00.000Z']);
    zone.choose('store');
    await harness.fixture.whenStable();
    expect(note()).toMatch(/^Times in Asia\/Tokyo \(GMT\+9\)$/);
    expect(times()).toEqual(['Recorded (time of the location)', 'GMT+9', '2026-03-01T15:00:00.000Z']);
    page.querySelector<HTMLElement>('.toggle')?.click();
    await harness.fixture.whenStable();
    expect(page.querySelector('ss-movement-detail dl')?.textContent).toContain('GMT+9');
  });

  it('calls products by name and id, and by their id where nobody knows a name', async () => {
    around.ledger.length = 0;
    around.ledger.push(aMovement({ productId: 'PROD-001' }), aMovement({ productId: 'GONE' }));
    await open('/events');
    const products = [...page.querySelectorAll('.product')].map((cell) =>
      cell.textContent.trim().replace(/\s+/g, ' '),
    );
    expect(products).toEqual(['Espresso beans 1 kg PROD-001', 'GONE']);
  });

  it('says when something happened that was recorded later', async () => {
    around.ledger.length = 0;
    const recordedAt = '2026-03-05T12:00:00Z';
    around.ledger.push(
      aMovement({ recordedAt, occurredAt: '2026-03-05T11:59:30Z' }),
      aMovement({ recordedAt, occurredAt: '2026-03-02T12:00:00Z' }),
    );
    await open('/events');
    const happened = [...page.querySelectorAll('.movement')].map(
      (row) => row.querySelector<HTMLTimeElement>('.happened time')?.dateTime,
    );
    expect(happened).toEqual([undefined, '2026-03-02T12:00:00Z']);
  });

  it('opens a movement to before and after, its causes and its product', async () => {
    await open('/events?type=SALE');
    const toggle = page.querySelector<HTMLElement>('.toggle');
    toggle?.click();
    await harness.fixture.whenStable();
    expect(toggle?.getAttribute('aria-expanded')).toBe('true');
    const detail = page.querySelector('ss-movement-detail');
    expect(detail?.querySelector('.change')?.textContent.replace(/\s+/g, ' ')).toMatch(/before 6.*after 4/);
    const links = [...(detail?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/products/PROD-001', '/events?corr=corr-9']);
  });

  it('counts newer events instead of moving what is read', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    await open('/events');
    around.ledger.unshift(aMovement({ type: 'ADJUSTMENT' }));
    around.levelsChanged([aLevel()]);
    await jest.advanceTimersByTimeAsync(1_100);
    jest.useRealTimers();
    await harness.fixture.whenStable();
    expect(shown()[0]).toBe('Return');
    await press(/Show 1 new event/);
    expect(shown()[0]).toBe('Adjustment');
  });

  it('tells no events from no match', async () => {
    await open('/events?product=P-9');
    expect(page.querySelector('ss-empty-note')?.textContent).toContain('No event matches');
    around.ledger.length = 0;
    button(/Clear filters/).click();
    await harness.fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/events');
    expect(page.querySelector('ss-empty-note')?.textContent).toContain('Nothing has moved yet');
  });

  it('says why it may not be read, which is not the same as nothing', async () => {
    around.failWith = new ApiFailure({
      code: 'auth.location-forbidden',
      detail: 'This location is not among yours.',
      correlationId: 'c-3',
      status: 403,
      retryAfterSeconds: null,
    });
    await open('/events?loc=WH-SOUTH');
    expect(page.querySelector('[role="alert"]')?.textContent).toMatch(/You may not see this.*c-3/s);
    expect(page.querySelector('ss-empty-note')).toBeNull();
  });
});
