import { problemSchema } from '@streamstock/contracts-http-api';
import { pageOf } from './page-shape';
import { readProblem } from './problem-shape';
import { decimal, flag, instant, integer, nullable, oneOf, optional, type Read, record, text } from './shape';

const accepts = (read: Read<unknown>, value: unknown): boolean => {
  try {
    read(value);
    return true;
  } catch {
    return false;
  }
};

it.each<[string, Read<unknown>, readonly unknown[], readonly unknown[]]>([
  ['text', text, ['', 'a'], [1, null, undefined]],
  ['integer', integer, [0, -3], [1.5, '1', Number.NaN, 2 ** 60]],
  ['decimal', decimal, [0, 1.5], ['1', Number.POSITIVE_INFINITY]],
  ['flag', flag, [true, false], [0, 'true']],
  ['instant', instant, ['2026-03-02T09:15:00Z'], ['yesterday', 0]],
  ['oneOf', oneOf('a', 'b'), ['a', 'b'], ['c', null]],
  ['nullable', nullable(text), [null, 'a'], [undefined, 1]],
  ['optional', optional(text), [undefined, 'a'], [null, 1]],
])('%s accepts what it says and nothing else', (_name, read, right, wrong) => {
  expect(right.map((value) => accepts(read, value))).toEqual(right.map(() => true));
  expect(wrong.map((value) => accepts(read, value))).toEqual(wrong.map(() => false));
});

describe('a page of a list', () => {
  const read = pageOf(record<{ onHand: number }>({ onHand: integer }));
  const page = { limit: 50, total: 1, totalIsEstimate: false, next: null };

  it('drops fields that nobody asked for', () => {
    expect(read({ items: [{ onHand: 3, more: 1 }], page, match: 'similar' })).toEqual({
      items: [{ onHand: 3 }],
      page,
    });
  });

  it('names the field that is wrong', () => {
    expect(() => read({ items: [{ onHand: 1 }, { onHand: '5' }], page })).toThrow(
      'items[1].onHand is not a whole number',
    );
    expect(() => read({ items: [], page: { ...page, next: 3 } })).toThrow('page.next is not text');
    expect(() => read([])).toThrow('items is not a list');
  });
});

describe('a problem document', () => {
  const problem = { title: 'No', detail: '', code: 'x', correlationId: 'c' };
  const whole = { ...problem, type: 'about:blank', status: 409, instance: '/' };

  it.each(['title', 'detail', 'code', 'correlationId', 'errors'])(
    'agrees with the contract on %s',
    (field) => {
      for (const value of [
        undefined,
        null,
        'text',
        1,
        [],
        [{ field: 'a', message: 'b' }],
        [{ field: 'a' }],
      ]) {
        const changed = { ...whole, [field]: value };
        expect(accepts(readProblem, changed)).toBe(problemSchema.safeParse(changed).success);
      }
    },
  );
});
