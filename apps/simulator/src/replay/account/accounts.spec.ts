import type { DecidedRow } from '../../api';
import type { PlannedMovement } from '../plan/movement';
import { Accounts } from './accounts';

const sale = (key: number, quantity: number): PlannedMovement => ({
  key,
  day: 1,
  part: 'opening-hours',
  type: 'SALE',
  quantity,
});
const accepted = (onHandChange: number, onHand: number, version: number): DecidedRow => ({
  ...{ row: 0, commandId: crypto.randomUUID(), movementId: crypto.randomUUID() },
  ...{ type: 'SALE', productId: 'p', locationId: 'l', quantity: Math.abs(onHandChange) },
  ...{ onHandChange, onHand, available: onHand, version, recordedAt: '2026-01-01T00:00:00Z' },
  outcome: 'accepted',
});
const refused: DecidedRow = {
  row: 0,
  commandId: crypto.randomUUID(),
  outcome: 'refused',
  code: 'stock.insufficient',
  detail: 'Not enough.',
};

describe('Accounts', () => {
  it('knows from the first answer what was there before', () => {
    const accounts = new Accounts(2);
    accounts.decide(sale(1, 3), accepted(-3, 97, 4));
    accounts.decide(sale(1, 2), accepted(-2, 95, 5));
    accounts.decide(sale(1, 900), refused);
    expect(accounts.keys[1]).toEqual({ before: 100, demanded: 0, accepted: -5, version: 5 });
    expect(accounts.keys[0]).toEqual({ before: null, demanded: 0, accepted: 0, version: 0 });
    expect(accounts.outcomes).toEqual({
      decided: 3,
      accepted: 2,
      refused: { 'stock.insufficient': 1 },
      foreign: 0,
    });
  });

  it('notices that somebody else moves the same stock', () => {
    const accounts = new Accounts(1);
    accounts.decide(sale(0, 3), accepted(-3, 97, 4));
    accounts.decide(sale(0, 2), accepted(-2, 94, 6));
    expect(accounts.outcomes.foreign).toBe(1);
  });

  it('is told of no other movement', () => {
    expect(() => new Accounts(1).decide(sale(0, 3), accepted(-2, 97, 4))).toThrow('another movement');
    expect(() => new Accounts(1).decide(sale(1, 2), accepted(-2, 97, 4))).toThrow('no stock key 1');
  });

  it('goes on from what was kept', () => {
    const accounts = new Accounts(1);
    accounts.decide(sale(0, 3), accepted(-3, 97, 4));
    const later = new Accounts(1, structuredClone(accounts.state));
    later.demand(0, -5);
    later.decide(sale(0, 2), accepted(-2, 95, 5));
    expect(later.keys[0]).toEqual({ before: 100, demanded: -5, accepted: -5, version: 5 });
    expect(later.outcomes).toMatchObject({ decided: 2, accepted: 2, foreign: 0 });
    expect(accounts.outcomes.decided).toBe(1);
  });
});
