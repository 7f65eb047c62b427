import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { RecordEventRequest, StockLevel } from '@streamstock/contracts-http-api';
import { ApiFailure } from '@streamstock/dashboard-data-access-api';
import {
  BulkWrites,
  FreshLevels,
  type RowOutcome,
  type StockRow,
} from '@streamstock/dashboard-data-access-stock';
import { aLevel } from '@streamstock/dashboard-testing';
import { aStockItem } from '../testing/samples';
import { BulkModel } from './bulk-model';

const rowOf = (productId: string): StockRow => ({
  key: `${productId}|WH-NORTH`,
  productId,
  locationId: 'WH-NORTH',
  item: signal(aStockItem({ productId })),
});
const rows = [rowOf('P1'), rowOf('P2'), rowOf('P3')];
const take = { kind: 'adjust', quantity: -5, reason: 'damaged', note: '' } as const;
const unreachable = new ApiFailure({
  code: 'network',
  detail: 'No answer',
  correlationId: null,
  status: null,
  retryAfterSeconds: null,
});

describe('BulkModel', () => {
  let model: BulkModel;
  let levels: Map<string, StockLevel>;
  let reachable: boolean;
  let sent: readonly RecordEventRequest[][];
  let refusedProduct: string | undefined;

  const set = (productId: string, onHand: number, version: number): void => {
    levels.set(`${productId}|WH-NORTH`, aLevel({ productId, onHand, version }));
  };
  const outcomes = (asked: readonly RecordEventRequest[]): RowOutcome[] =>
    asked.map(({ productId, locationId }, row) =>
      productId === refusedProduct
        ? { row, outcome: 'refused', code: 'location.closed', detail: 'Closed.' }
        : {
            row,
            outcome: 'accepted',
            movementId: 'm',
            productId,
            locationId,
            onHandChange: -5,
            onHand: 1,
            version: 9,
          },
    );

  beforeEach(() => {
    levels = new Map();
    set('P1', 20, 4);
    set('P2', 2, 4);
    set('P3', 30, 4);
    reachable = true;
    sent = [];
    refusedProduct = undefined;
    TestBed.configureTestingModule({
      providers: [
        BulkModel,
        {
          provide: FreshLevels,
          useValue: {
            of: () => (reachable ? Promise.resolve(new Map(levels)) : Promise.reject(unreachable)),
          },
        },
        {
          provide: BulkWrites,
          useValue: {
            record: (asked: RecordEventRequest[]) => {
              sent = [...sent, asked];
              const all = outcomes(asked);
              return Promise.resolve({
                outcomes: all,
                accepted: all.filter(({ outcome }) => outcome === 'accepted'),
              });
            },
          },
        },
      ],
    });
    model = TestBed.inject(BulkModel);
  });

  it('plans against what the server has, and leaves out what cannot be', async () => {
    await model.dryRun(rows, take);
    expect(model.step()).toBe('planned');
    expect(model.lines().map(({ planned }) => planned.onHand)).toEqual([15, -3, 25]);
    expect(model.possible().map(({ row }) => row.productId)).toEqual(['P1', 'P3']);
  });

  it('sends what was planned, and tells what became of each row', async () => {
    refusedProduct = 'P3';
    await model.dryRun(rows, take);
    expect(await model.send()).toMatchObject({ kind: 'movements', movements: [{ productId: 'P1' }] });
    expect(sent[0]?.map(({ productId }) => productId)).toEqual(['P1', 'P3']);
    expect(model.lines().map(({ outcome }) => outcome?.outcome)).toEqual(['accepted', undefined, 'refused']);
    expect(model.step()).toBe('sent');
  });

  it('shows the plan again where a row has changed since', async () => {
    await model.dryRun(rows, take);
    set('P1', 19, 5);
    expect(await model.send()).toBeUndefined();
    expect(sent).toEqual([]);
    expect(model.changedSince()).toBe(1);
    expect(model.lines()[0]?.planned.onHand).toBe(14);
    expect(await model.send()).toBeDefined();
  });

  it('says why the rows could not be looked at', async () => {
    reachable = false;
    await model.dryRun(rows, take);
    expect(model.step()).toBe('writing');
    expect(model.failure()).toBe(unreachable);
  });
});
