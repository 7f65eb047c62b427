import { ApplicationError } from '@streamstock/server-kit-errors';
import { entityTag, expectedVersionOf } from './if-match';

describe('expectedVersionOf', () => {
  it('is the version of the tag, and none for any version', () => {
    expect(expectedVersionOf(entityTag(7))).toBe(7);
    expect(expectedVersionOf('"123456789012345"')).toBe(123_456_789_012_345);
    expect(expectedVersionOf('*')).toBeNull();
  });

  it('asks for the header', () => {
    expect(faultOf(undefined)).toMatchObject({
      code: 'request.precondition-required',
      errors: [{ field: 'If-Match' }],
    });
  });

  it.each([
    '',
    '7',
    '""',
    '"0"',
    '"07"',
    '"-1"',
    '"1.5"',
    '"x"',
    'W/"7"',
    '"7", "8"',
    '"7" ',
    '**',
    '"*"',
    '"1e3"',
  ])('refuses %j', (header) => {
    expect(faultOf(header)).toMatchObject({ code: 'request.invalid', errors: [{ field: 'If-Match' }] });
  });
});

function faultOf(header: string | undefined): unknown {
  try {
    return expectedVersionOf(header);
  } catch (error) {
    if (error instanceof ApplicationError) return { code: error.code, errors: error.errors };
    throw error;
  }
}
