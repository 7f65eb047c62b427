import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { jsonLines, numericArray, textArray, uuidArray } from './array-literals';

const textArrayType = 1009;
const parserOf: (type: number) => unknown = pg.types.getTypeParser;
const read = (literal: string): unknown => (parserOf(textArrayType) as (text: string) => unknown)(literal);
const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', '\\', '{', '}', ',', ' ', "'", '\n', '\t', 'NULL', 'a') }),
  fc.constantFrom('', 'NULL', 'null', '{}', '",', '\\"', '$1', "'; DROP TABLE stock; --"),
);

describe('array literals', () => {
  test('any texts come back as they went', () => {
    fc.assert(
      fc.property(fc.array(fc.option(nasty)), (values) => {
        expect(read(textArray(values))).toEqual(values);
      }),
    );
  });

  test('numbers come back as they went', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.maxSafeInteger())), (values) => {
        expect(read(numericArray(values))).toEqual(
          values.map((value) => (value === null ? null : String(value))),
        );
      }),
    );
    expect(numericArray([9_223_372_036_854_775_807n])).toBe('{9223372036854775807}');
  });

  test('UUIDs come back as they went', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.uuid())), (values) => {
        expect(read(uuidArray(values))).toEqual(values);
      }),
    );
  });

  test('what is no UUID cannot shift the elements behind it', () => {
    expect(() => uuidArray(['a,b'])).toThrow(RangeError);
    expect(() => uuidArray([''])).toThrow(RangeError);
  });
});

describe('jsonLines', () => {
  test('one line per text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.jsonValue().map((value) => JSON.stringify(value)),
          { minLength: 1 },
        ),
        (values) => {
          expect(jsonLines(values).split('\n')).toEqual(values);
        },
      ),
    );
    expect(jsonLines([])).toBe('');
  });

  test.each([['{\n}'], [''], ['\n']])('refuses %j, which would shift the lines behind it', (text) => {
    expect(() => jsonLines(['1', text, '2'])).toThrow(RangeError);
  });
});
