import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { LocationNames } from '@streamstock/dashboard-data-access-catalogue';
import { plan } from '@streamstock/dashboard-data-access-stock';
import { aStockItem } from '../testing/samples';
import { BulkLines } from './bulk-lines';
import type { BulkLine } from './bulk-model';

const lineAt = (index: number, refused: boolean): BulkLine => {
  const item = aStockItem({ productId: `P${String(index)}`, productName: `Product ${String(index)}` });
  const { productId, locationId } = item;
  return {
    row: { key: `${productId}|${locationId}`, productId, locationId, item: signal(item) },
    planned: plan(item, { kind: 'count', quantity: 4 }),
    fresh: false,
    outcome: refused
      ? { row: index, outcome: 'refused', code: 'stock.version-differs', detail: 'Moved on.' }
      : {
          row: index,
          outcome: 'accepted',
          movementId: 'm',
          productId,
          locationId,
          onHandChange: 1,
          onHand: 4,
          version: 9,
        },
  };
};

it('shows what was refused before what was recorded, and the rest when it is asked for', async () => {
  TestBed.configureTestingModule({
    providers: [{ provide: LocationNames, useValue: { of: () => 'North' } }],
  });
  const fixture = TestBed.createComponent(BulkLines);
  const page = fixture.nativeElement as HTMLElement;
  const lines = Array.from({ length: 450 }, (_, index) => lineAt(index, index % 2 === 1 && index > 7));
  fixture.componentRef.setInput('lines', lines);
  await fixture.whenStable();
  const rows = () => [...page.querySelectorAll('tbody tr')];
  expect(rows()).toHaveLength(200);
  expect(rows()[0]?.textContent).toMatch(/Product 9.*North.*Refused: changed since the dry run/s);
  expect(page.querySelector('p')?.textContent).toMatch(/250 more rows, 21 left out, changed or refused/);
  page.querySelector('button')?.click();
  await fixture.whenStable();
  expect(rows()).toHaveLength(400);
  expect(rows()[399]?.textContent).toContain('Recorded');
  expect(page.querySelector('p')?.textContent).toMatch(/50 more rows, none left out/);
});
