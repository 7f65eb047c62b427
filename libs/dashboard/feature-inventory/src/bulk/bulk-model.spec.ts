import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { RecordEventRequest, StockLevel } from '@streamstock/contracts-http-api';
import { ApiFailure } from '@streamstock/dashboard-data-access-api';
import {
  BulkWrites,
  everyLevel,
  FreshLevels,
  type LevelsRead,
  MatchingLevels,
  type RowOutcome,
  type StockRow,
} from '@streamstock/dashboard-data-access-stock';
import { aLevel } from '@streamstock/dashboard-testing';
import { aStockItem } from '../testing/samples';
import { BulkModel } from './bulk-model';
import { TargetLevels } from './target-levels';

const rowOf = (productId: string): StockRow => ({
  key: `${productId}|WH-NORTH`,
  productId,
  locationId: 'WH-NORTH',
  item: signal(aStockItem({ productId })),
});
const rows = [rowOf('P1'), rowOf('P2'), rowOf('P3')];
const chosen = { kind: 'rows', rows } as const;
const matching = {
  kind: 'matching',
  query: { ...everyLevel, search: 'beans' },
  except: new Set(['P2|WH-NORTH']),
  size: 2,
} as const;
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
  let reading: ((progress: LevelsRead) => void) | undefined;
  let letRead: () => void;
  const readMatching = (_query: unknown, onRead: (progress: LevelsRead) => void) =>
    new Promise((resolve, reject) => {
      reading = onRead;
      letRead = () => {
        if (reachable) resolve(rows.map(({ key, item }) => ({ ...item(), ...levels.get(key) })));
        else reject(unreachable);
      };
    });
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
        TargetLevels,
        {
          provide: FreshLevels,
          useValue: {
            of: () => (reachable ? Promise.resolve(new Map(levels)) : Promise.reject(unreachable)),
          },
        },
        { provide: MatchingLevels, useValue: { of: readMatching } },
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
    await model.dryRun(chosen, take);
    expect(model.step()).toBe('planned');
    expect(model.lines().map(({ planned }) => planned.onHand)).toEqual([15, -3, 25]);
    expect(model.possible().map(({ row }) => row.productId)).toEqual(['P1', 'P3']);
  });

  it('sends what was planned, and tells what became of each row', async () => {
    refusedProduct = 'P3';
    await model.dryRun(chosen, take);
    expect(await model.send()).toMatchObject({ kind: 'movements', movements: [{ productId: 'P1' }] });
    expect(sent[0]?.map(({ productId }) => productId)).toEqual(['P1', 'P3']);
    expect(model.lines().map(({ outcome }) => outcome?.outcome)).toEqual(['accepted', undefined, 'refused']);
    expect(model.step()).toBe('sent');
  });

  it('shows the plan again where a row has changed since', async () => {
    await model.dryRun(chosen, take);
    set('P1', 19, 5);
    expect(await model.send()).toBeUndefined();
    expect(sent).toEqual([]);
    expect(model.changedSince()).toBe(1);
    expect(model.lines()[0]?.planned.onHand).toBe(14);
    expect(await model.send()).toBeDefined();
  });

  it('says why the rows could not be looked at', async () => {
    reachable = false;
    await model.dryRun(chosen, take);
    expect(model.step()).toBe('writing');
    expect(model.failure()).toBe(unreachable);
  });

  it('reads all that match but those let go of, and tells how far it is', async () => {
    const planning = model.dryRun(matching, take);
    expect(model.progress()).toEqual({ read: 0, total: 2 });
    reading?.({ read: 2, total: 3 });
    expect(model.progress()).toEqual({ read: 2, total: 3 });
    letRead();
    await planning;
    expect(model.progress()).toBeNull();
    expect(model.lines().map(({ row }) => row.productId)).toEqual(['P1', 'P3']);
  });

  it('stops reading when told to, whatever comes then', async () => {
    const planning = model.dryRun(matching, take);
    model.rethink();
    expect(model.step()).toBe('writing');
    letRead();
    await planning;
    expect([model.step(), model.lines(), model.failure(), model.progress()]).toEqual([
      'writing',
      [],
      null,
      null,
    ]);
  });

  it('sends what was shown of all that match, each at the version that was looked at', async () => {
    const planning = model.dryRun(matching, take);
    letRead();
    await planning;
    set('P1', 19, 5);
    await model.send();
    expect(sent[0]).toMatchObject([
      { productId: 'P1', quantity: -5, expectedVersion: 4 },
      { productId: 'P3', quantity: -5, expectedVersion: 4 },
    ]);
    expect(model.changedSince()).toBe(0);
  });
});
