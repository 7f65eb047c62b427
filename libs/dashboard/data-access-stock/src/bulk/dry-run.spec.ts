import { recordEventRequestSchema } from '@streamstock/contracts-http-api';
import { aLevel } from '@streamstock/dashboard-testing';
import { changeText, movementOf, plan } from './dry-run';

const level = aLevel({ onHand: 10, available: 8, version: 4 });
const take = { kind: 'adjust', quantity: -3, reason: 'damaged', note: '' } as const;
const count = { kind: 'count', quantity: 25 } as const;

describe('a dry run', () => {
  it('says what would be there, and that what is promised stays promised', () => {
    expect(plan(level, take)).toMatchObject({ onHand: 7, available: 5, obstacle: null });
    expect(plan(level, count)).toMatchObject({ onHand: 25, available: 23, obstacle: null });
  });

  it('leaves out what would go below nothing', () => {
    expect(plan(level, { ...take, quantity: -11 }).obstacle).toBe('Only 10 on hand.');
  });

  it('is carried out by movements that the API takes', () => {
    const movements = [movementOf(plan(level, take), take), movementOf(plan(level, count), count)];
    for (const movement of movements) expect(recordEventRequestSchema.parse(movement)).toEqual(movement);
    expect(movements).toMatchObject([
      { type: 'ADJUSTMENT', quantity: -3, expectedVersion: 4 },
      { type: 'COUNT', quantity: 25, expectedVersion: 4 },
    ]);
    const noted = { ...take, reason: 'other', note: 'Fell down' } as const;
    expect(movementOf(plan(level, noted), noted)).toMatchObject({ reason: 'other', note: 'Fell down' });
  });

  it('is told on the cell while it is on its way', () => {
    expect([changeText(take), changeText(count)]).toEqual(['−3', '=25']);
  });
});
