import { ApiFailure } from '@streamstock/dashboard-data-access-api';
import { AttemptKey } from './attempt-key';
import { refusalErrors } from './refusal-errors';

const failure = (facts: Partial<ConstructorParameters<typeof ApiFailure>[0]>): ApiFailure =>
  new ApiFailure({
    code: 'stock.insufficient',
    detail: 'Only 3 of 9 units on hand.',
    correlationId: 'corr-1',
    status: 409,
    retryAfterSeconds: null,
    ...facts,
  });
const fields = { quantity: 'the quantity', toLocationId: 'the target' };

describe('refusalErrors', () => {
  it('puts a refusal to the field that the server names', () => {
    const errors = [{ field: 'lines[0].quantity', message: 'Only 3 of 9 units available.' }];
    expect(refusalErrors(failure({ errors }), fields)).toEqual([
      { kind: 'refused', message: 'Only 3 of 9 units available.', fieldTree: 'the quantity' },
    ]);
  });

  it('knows the field of some codes', () => {
    expect(refusalErrors(failure({}), fields)).toEqual([
      { kind: 'refused', message: 'Only 3 of 9 units on hand.', fieldTree: 'the quantity' },
    ]);
  });

  it('says what is about no field with the id to quote', () => {
    const refused = failure({ code: 'auth.location-forbidden', detail: 'Not yours.', status: 403 });
    expect(refusalErrors(refused, fields)).toEqual([
      { kind: 'refused', message: 'Not yours. Reference corr-1' },
    ]);
  });

  it('says that nobody knows', () => {
    const lost = failure({ code: 'network', detail: 'No answer.', status: null, correlationId: null });
    expect(refusalErrors(lost, fields)[0]?.message).toMatch(/counts once. No answer\.$/);
  });
});

describe('AttemptKey', () => {
  it('is the same for the same thing until that was refused', () => {
    const attempt = new AttemptKey();
    const first = attempt.for({ quantity: 1 });
    attempt.refused(failure({ status: null }));
    expect(attempt.for({ quantity: 1 })).toBe(first);
    expect(attempt.for({ quantity: 2 })).not.toBe(first);
    const second = attempt.for({ quantity: 2 });
    attempt.refused(failure({}));
    expect(attempt.for({ quantity: 2 })).not.toBe(second);
  });
});
