import { Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { StockLevel } from '@streamstock/contracts-http-api';
import { ProductRows } from './product-rows';
import { aLevel, aStockedProduct, failure, StubLiveStock } from './testing/stub-live-stock';

const north = signal(aLevel('NORTH', 12));
const south = signal(aLevel('SOUTH', 4));

@Component({
  imports: [ProductRows],
  template: `<table>
    <tbody ssProductRows [stocked]="stocked" [staleSince]="staleSince()"></tbody>
  </table>`,
})
class Host {
  readonly stocked = aStockedProduct([north, south]);
  readonly staleSince = signal<number | null>(null);
}

describe('a product and its rows', () => {
  let live: StubLiveStock;
  let fixture: ComponentFixture<Host>;
  let page: HTMLElement;

  const rowOf = (location: string): HTMLElement => {
    const row = page.querySelector<HTMLElement>(`[data-location="${location}"]`);
    if (row === null) throw new Error(`no row for ${location}`);
    return row;
  };
  const button = (location: string, name: string): HTMLButtonElement => {
    const found = [...rowOf(location).querySelectorAll('button')].find(
      (each) => each.textContent.trim() === name,
    );
    if (found === undefined) throw new Error(`no button ${name}`);
    return found;
  };
  const textOf = (part: string, within: HTMLElement = page): string | undefined =>
    within.querySelector(`[data-testid="${part}"]`)?.textContent;
  const move = async (level: Partial<StockLevel>): Promise<void> => {
    south.update((known) => ({ ...known, ...level }));
    await fixture.whenStable();
  };

  beforeEach(async () => {
    north.set(aLevel('NORTH', 12));
    south.set(aLevel('SOUTH', 4));
    live = new StubLiveStock();
    TestBed.configureTestingModule({ providers: [live.provider] });
    fixture = TestBed.createComponent(Host);
    page = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
  });

  it('shows totals, and status per location', () => {
    expect(textOf('total-on-hand')).toBe('16');
    expect(rowOf('NORTH').querySelector('ss-status-chip')?.textContent).toBe('OK');
    expect(rowOf('SOUTH').querySelector('ss-status-chip')?.textContent).toBe('Low');
  });

  it('moves with a level, marks the changed cells and no others, anew each time', async () => {
    expect(page.querySelectorAll('.mark-odd, .mark-even')).toHaveLength(0);
    await move({ onHand: 3, available: 3, version: 2 });
    expect(textOf('on-hand', rowOf('SOUTH'))).toBe('3');
    expect(textOf('total-on-hand')).toBe('15');
    expect(rowOf('SOUTH').querySelectorAll('.mark-odd')).toHaveLength(2);
    await move({ onHand: 2, version: 3 });
    expect(rowOf('SOUTH').querySelectorAll('.mark-even')).toHaveLength(1);
    expect(rowOf('NORTH').querySelectorAll('.mark-odd, .mark-even')).toHaveLength(0);
  });

  it('shows a sale as pending until its event is back on the row, and sends no second one meanwhile', async () => {
    button('SOUTH', 'Sell 1').click();
    await fixture.whenStable();
    expect(rowOf('SOUTH').querySelector('.pending')?.textContent).toContain('−1…');
    live.sent[0]?.answer({ commandId: 'c', onHand: 3, available: 3, version: 2 });
    await fixture.whenStable();
    expect(button('SOUTH', 'Sell 1').getAttribute('aria-disabled')).toBe('true');
    button('SOUTH', 'Restock 10').click();
    expect(live.sent.map(({ movement }) => movement)).toEqual([
      { type: 'SALE', productId: 'PROD-001', locationId: 'SOUTH', quantity: 1 },
    ]);
    await move({ onHand: 3, version: 2 });
    expect(rowOf('SOUTH').querySelector('.pending')).toBeNull();
    expect(button('SOUTH', 'Sell 1').getAttribute('aria-disabled')).toBe('false');
  });

  it('shows a refusal under its row, with the reason and the id, until dismissed', async () => {
    button('SOUTH', 'Sell 1').click();
    const reason = {
      code: 'stock.insufficient',
      detail: '1 wanted, 0 available',
      correlationId: 'corr-9',
      status: 409,
    };
    live.sent[0]?.fail(failure(reason));
    await fixture.whenStable();
    const note = rowOf('SOUTH').nextElementSibling;
    expect(note?.querySelector('[role="alert"]')?.textContent).toMatch(
      /Sale not recorded.*1 wanted, 0 available.*corr-9/s,
    );
    const buttons = [...(note?.querySelectorAll('button') ?? [])];
    expect(buttons.map((each) => each.textContent.trim())).toEqual(['Dismiss']);
    buttons[0]?.click();
    await fixture.whenStable();
    expect(page.querySelector('[role="alert"]')).toBeNull();
  });

  it('repeats a movement of unknown outcome under the same key', async () => {
    button('SOUTH', 'Restock 10').click();
    live.sent[0]?.fail(failure({ code: 'network', detail: 'No answer', correlationId: null, status: null }));
    await fixture.whenStable();
    expect(page.querySelector('[role="alert"]')?.textContent).toContain('may or may not have been recorded');
    page.querySelector<HTMLButtonElement>('ss-failure-note button')?.click();
    expect(live.sent).toHaveLength(2);
    expect(live.sent[1]?.key).toBe(live.sent[0]?.key);
  });

  it('marks values that are no longer sure', async () => {
    fixture.componentInstance.staleSince.set(Date.parse('2026-03-02T09:15:00Z'));
    await fixture.whenStable();
    expect(rowOf('NORTH').querySelector('ss-stale-mark')?.textContent).toContain('not up to date');
    expect(rowOf('NORTH').classList).toContain('stale');
  });
});
