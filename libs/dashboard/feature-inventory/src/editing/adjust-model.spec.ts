import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ApiFailure } from '@streamstock/dashboard-data-access-api';
import { type Done, FreshLevels, type StockRow, StockWrites } from '@streamstock/dashboard-data-access-stock';
import { aStockItem } from '../testing/samples';
import { AdjustModel } from './adjust-model';

const done: Done = { kind: 'movements', movements: [] };
const refused = (code: string, field?: string): ApiFailure =>
  new ApiFailure({
    code,
    detail: 'Only 10 of 30 units on hand.',
    correlationId: 'corr-1',
    status: 409,
    retryAfterSeconds: null,
    errors: field === undefined ? [] : [{ field, message: 'Only 10 of 30 units on hand.' }],
  });

describe('AdjustModel', () => {
  let model: AdjustModel;
  let sent: { what: string; body: object; key: string }[];
  let answers: (Done | ApiFailure)[];
  const item = signal(aStockItem());
  const row: StockRow = { key: 'PROD-001|WH-NORTH', productId: 'PROD-001', locationId: 'WH-NORTH', item };

  const write = (what: string) => (body: object, key: string) => {
    sent.push({ what, body, key });
    const answer = answers.shift() ?? done;
    return answer instanceof ApiFailure ? Promise.reject(answer) : Promise.resolve(answer);
  };
  const messages = (): (string | undefined)[] =>
    model.form
      .entry()
      .errors()
      .map(({ message }) => message);
  const type = (entry: string): void => {
    model.form.entry().value.set(entry);
  };

  beforeEach(() => {
    sent = [];
    answers = [];
    item.set(aStockItem());
    TestBed.configureTestingModule({
      providers: [
        AdjustModel,
        { provide: StockWrites, useValue: { adjust: write('adjust'), count: write('count') } },
        { provide: FreshLevels, useValue: { one: () => Promise.resolve({ onHand: 7, version: 6 }) } },
      ],
    });
    model = TestBed.inject(AdjustModel);
    model.begin(row);
  });

  it('shows what would be there while it is written', () => {
    expect(model.preview()).toBeNull();
    type('-3');
    expect(model.preview()).toEqual({ onHand: 7, available: 5 });
    type('=40');
    expect(model.preview()).toEqual({ onHand: 40, available: 38 });
  });

  it('sends nothing that cannot be read, or that lacks its reason', async () => {
    type('5');
    expect(await model.send()).toBeUndefined();
    type('+5');
    model.form.reason().value.set('other');
    expect(await model.send()).toBeUndefined();
    expect(model.form.note().errors()).toHaveLength(1);
    expect(sent).toEqual([]);
  });

  it('adjusts for the reason that is likely, unless another one is chosen', async () => {
    type('-3');
    expect(await model.send()).toBe(done);
    model.form.reason().value.set('stolen');
    model.form.note().value.set(' seen on camera ');
    await model.send();
    const place = { productId: 'PROD-001', locationId: 'WH-NORTH', quantity: -3 };
    expect(sent.map(({ body }) => body)).toEqual([
      { ...place, reason: 'damaged' },
      { ...place, reason: 'stolen', note: 'seen on camera' },
    ]);
  });

  it('says a refusal at the field, until something else is written', async () => {
    answers.push(refused('stock.insufficient', 'quantity'));
    type('-30');
    expect(await model.send()).toBeUndefined();
    expect(messages()).toEqual(['Only 10 of 30 units on hand.']);
    type('-3');
    expect(messages()).toEqual([]);
    await model.send();
    expect(sent[1]?.key).not.toBe(sent[0]?.key);
  });

  it('counts against the version it began with, and meets what somebody else made of it', async () => {
    answers.push(refused('stock.version-differs'));
    type('=12');
    expect(await model.send()).toBeUndefined();
    expect(model.conflict()).toEqual({ onHand: 7, version: 6 });
    model.acceptTheirs();
    expect(await model.send()).toBe(done);
    expect(sent.map(({ body }) => body)).toMatchObject([{ expectedVersion: 4 }, { expectedVersion: 6 }]);
  });
});
