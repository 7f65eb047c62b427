import { describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { columnTypes } from './column-types';
import { instantText } from './instant-text';

const { builtins } = pg.types;
const parserOf: (type: number) => unknown = columnTypes.getTypeParser;
const parse = (oid: number, text: string): unknown => (parserOf(oid) as (value: string) => unknown)(text);

describe('columns', () => {
  test('bigint is a number, or an error where a number would lie', () => {
    expect(parse(builtins.INT8, '9007199254740991')).toBe(9007199254740991);
    expect(() => parse(builtins.INT8, '9007199254740992')).toThrow(RangeError);
    expect(parse(1016, '{1,NULL,-7}')).toEqual([1, null, -7]);
  });

  test('dates and plain timestamps stay text', () => {
    expect(parse(builtins.DATE, '2026-11-23')).toBe('2026-11-23');
    expect(parse(builtins.TIMESTAMP, '2026-11-23 08:00:00')).toBe('2026-11-23 08:00:00');
  });

  test('the rest is as pg has it', () => {
    expect(parse(builtins.INT4, '7')).toBe(7);
    expect(parse(builtins.BOOL, 't')).toBe(true);
    expect(parse(builtins.JSONB, '{"a":1}')).toEqual({ a: 1 });
  });
});

describe('instantText', () => {
  test.each([
    ['2026-11-23 08:02:11.123456+00', '2026-11-23T08:02:11.123456Z'],
    ['2026-11-23 08:02:11.12+00', '2026-11-23T08:02:11.120000Z'],
    ['2026-11-23 08:02:11+00', '2026-11-23T08:02:11.000000Z'],
    ['2026-11-23 00:30:00.000001+05:30', '2026-11-22T19:00:00.000001Z'],
    ['2026-11-23 08:02:11-08', '2026-11-23T16:02:11.000000Z'],
    ['infinity', 'infinity'],
    ['0044-03-15 12:00:00+00 BC', '0044-03-15 12:00:00+00 BC'],
  ])('%s', (text, instant) => {
    expect(instantText(text)).toBe(instant);
  });
});
