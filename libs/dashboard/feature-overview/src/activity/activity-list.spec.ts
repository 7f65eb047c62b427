import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { StockEvent } from '@streamstock/contracts-http-api';
import { Catalogue, LocationNames } from '@streamstock/dashboard-data-access-catalogue';
import { aLocation, aMovement } from '@streamstock/dashboard-testing';
import { ShownZone } from '@streamstock/dashboard-ui-status';
import { ActivityList } from './activity-list';

describe('the live activity', () => {
  const render = async (
    movements: readonly StockEvent[],
    names: () => Promise<ReadonlyMap<string, string>>,
  ) => {
    const asked: (readonly string[])[] = [];
    const catalogue = {
      locations: () => Promise.resolve([aLocation({ timezone: 'Asia/Tokyo' })]),
      productNames: (ids: readonly string[]) => {
        asked.push(ids);
        return names();
      },
    };
    TestBed.configureTestingModule({
      providers: [provideRouter([]), { provide: Catalogue, useValue: catalogue }],
    });
    TestBed.inject(LocationNames).load();
    const fixture = TestBed.createComponent(ActivityList);
    fixture.componentRef.setInput('movements', movements);
    fixture.componentRef.setInput('paused', false);
    await fixture.whenStable();
    const list = fixture.nativeElement as HTMLElement;
    const products = (): string[] =>
      [...list.querySelectorAll('.what a')].map((link) => link.textContent.trim());
    return { fixture, list, asked, products };
  };
  const movements = [
    aMovement({ productId: 'P1', type: 'SALE' }),
    aMovement({ productId: 'P2', type: 'RESTOCK' }),
    aMovement({ productId: 'P9', type: 'COUNT' }),
  ];

  it('calls products by their names, all asked for in one question', async () => {
    const names = new Map([
      ['P1', 'Espresso beans 1 kg'],
      ['P2', 'Penne'],
    ]);
    const { fixture, asked, products } = await render(movements, () => Promise.resolve(names));
    expect(products()).toEqual(['Espresso beans 1 kg', 'Penne', 'P9']);
    fixture.componentRef.setInput('movements', [aMovement({ productId: 'P2' }), ...movements]);
    await fixture.whenStable();
    expect(asked).toEqual([['P1', 'P2', 'P9']]);
  });

  it('goes by ids while names are read, and where they cannot be', async () => {
    let fail: () => void = () => undefined;
    const reading = new Promise<never>((_, reject) => {
      fail = () => {
        reject(new TypeError('no network'));
      };
    });
    const { fixture, products } = await render(movements, () => reading);
    expect(products()).toEqual(['P1', 'P2', 'P9']);
    fail();
    await fixture.whenStable();
    expect(products()).toEqual(['P1', 'P2', 'P9']);
  });

  it('titles times by the clock of their location, when that is chosen', async () => {
    localStorage.clear();
    const { fixture, list } = await render(movements, () => Promise.resolve(new Map()));
    TestBed.inject(ShownZone).choose('store');
    await fixture.whenStable();
    expect(list.querySelector('time')?.title).toMatch(/6:15:00.*GMT\+9/);
  });
});
