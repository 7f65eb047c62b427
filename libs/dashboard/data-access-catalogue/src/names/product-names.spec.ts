import { Injector } from '@angular/core';
import { jest } from '@jest/globals';
import { Catalogue } from '../catalogue';
import { ProductNames } from './product-names';

describe('ProductNames', () => {
  let asked: (readonly string[])[];
  let answers: ((names: ReadonlyMap<string, string> | Error) => void)[];
  let names: ProductNames;

  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 6; turn += 1) await Promise.resolve();
  };

  beforeEach(() => {
    jest.useFakeTimers({ now: 1_000_000_000_000 });
    asked = [];
    answers = [];
    const catalogue = {
      productNames: (ids: readonly string[]) => {
        asked.push(ids);
        return new Promise<ReadonlyMap<string, string>>((resolve, reject) => {
          answers.push((found) => {
            if (found instanceof Error) reject(found);
            else resolve(found);
          });
        });
      },
    };
    const providers = [{ provide: Catalogue, useValue: catalogue }, { provide: ProductNames }];
    names = Injector.create({ providers }).get(ProductNames);
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('asks once for many, and for none that it knows', async () => {
    names.want(['P1', 'P2', 'P1', 'P9']);
    expect(names.of('P1')).toBe('P1');
    answers[0]?.(
      new Map([
        ['P1', 'Tea'],
        ['P2', 'Cocoa'],
      ]),
    );
    await settled();
    names.want(['P2', 'P1', 'P9']);
    expect(asked).toEqual([['P1', 'P2', 'P9']]);
    expect(['P1', 'P2', 'P9'].map((id) => names.of(id))).toEqual(['Tea', 'Cocoa', 'P9']);
  });

  it('gathers what is wanted while it asks into one more question', async () => {
    names.want(['P1']);
    names.want(['P2']);
    names.want(['P3']);
    answers[0]?.(new Map([['P1', 'Tea']]));
    await settled();
    expect(asked).toEqual([['P1'], ['P2', 'P3']]);
  });

  it('asks for 100 at a time', async () => {
    names.want(Array.from({ length: 150 }, (_, index) => `P${String(index)}`));
    answers[0]?.(new Map());
    await settled();
    expect(asked.map(({ length }) => length)).toEqual([100, 50]);
  });

  it('leaves ids where names cannot be read, and tries again only after a pause', async () => {
    names.want(['P1']);
    answers[0]?.(new TypeError('no network'));
    await settled();
    names.want(['P1']);
    expect([names.of('P1'), asked.length]).toEqual(['P1', 1]);
    jest.advanceTimersByTime(15_000);
    names.want(['P1']);
    expect(asked).toHaveLength(2);
  });

  it('hears of a new name after a while, and shows the old one until then', async () => {
    names.want(['P1']);
    answers[0]?.(new Map([['P1', 'Tea']]));
    await settled();
    jest.advanceTimersByTime(600_001);
    names.want(['P1']);
    expect(names.of('P1')).toBe('Tea');
    answers[1]?.(new Map([['P1', 'Green tea']]));
    await settled();
    expect(names.of('P1')).toBe('Green tea');
  });
});
