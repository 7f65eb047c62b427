import type { CommandResult } from '@streamstock/contracts-events';
import fc from 'fast-check';
import type { MoveStock } from '../domain/command';
import { aRestock, aSale, aStockRow, moveStock } from '../domain/examples';
import type { Answer } from '../domain/outcome';
import { decideMovements, type MovementsWorld } from './decide-movements';

const key = 'acme|PROD-001|WH-NORTH';
const now = '2026-03-02T09:15:00.000001Z';
let movementIds = 0;

const world = (onHand: number, change: Partial<MovementsWorld> = {}): MovementsWorld => ({
  now,
  rows: new Map([[key, aStockRow({ onHand })]]),
  remembered: new Map(),
  productsWithoutRow: new Set(),
  newMovementId: () => `movement-${String((movementIds += 1))}`,
  ...change,
});

const resultOf = (answer: Answer | undefined): CommandResult =>
  JSON.parse(answer?.result ?? '{}') as CommandResult;
const codeOf = (answer: Answer | undefined): string => {
  const result = resultOf(answer);
  return result.outcome === 'refused' ? result.refusal.code : result.outcome;
};

describe('deciding movements', () => {
  it('decides each on the state the one before it left', () => {
    const commands = [
      aSale({ quantity: 6 }),
      aSale({ quantity: 6 }),
      aRestock({ quantity: 2 }),
      aSale({ quantity: 6 }),
    ];
    const decided = decideMovements(
      commands.map((row) => moveStock(row)),
      world(10),
    );
    expect(decided.answers.map(codeOf)).toEqual(['accepted', 'stock.insufficient', 'accepted', 'accepted']);
    expect(decided.changedRows).toMatchObject([{ stock: { onHand: 0 }, version: 7, recordedAt: now }]);
  });

  it('answers a repeat inside the batch without moving anything twice', () => {
    const sale = moveStock(aSale({ quantity: 1 }));
    const decided = decideMovements([sale, sale], world(10));
    expect(decided.movements).toHaveLength(1);
    expect(decided.answers[1]?.result).toBe(decided.answers[0]?.result);
  });

  it('answers a known command with what was answered before', () => {
    const sale = moveStock(aSale());
    const remembered = new Map([
      [sale.commandId, { tenantId: 'acme', bodyHash: sale.bodyHash, result: '"before"' }],
    ]);
    const decided = decideMovements([sale], world(10, { remembered }));
    expect(decided).toMatchObject({ movements: [], fresh: [], answers: [{ result: '"before"' }] });
  });

  it.each([
    ['another body', { tenantId: 'acme', bodyHash: 'the-hash-of-another-body' }],
    ['another tenant', { tenantId: 'globex', bodyHash: 'a-hash-of-the-body' }],
  ])('refuses a known id with %s, and forgets that it did', (_case, before) => {
    const sale = moveStock(aSale());
    const remembered = new Map([[sale.commandId, { ...before, result: '"secret"' }]]);
    const decided = decideMovements([sale], world(10, { remembered }));
    expect(decided.answers.map(codeOf)).toEqual(['command.duplicate-body-differs']);
    expect(decided).toMatchObject({ movements: [], fresh: [] });
  });

  it('tells a missing product from a missing location', () => {
    const sale = moveStock(aSale());
    const nothing = world(0, { rows: new Map() });
    expect(decideMovements([sale], nothing).answers.map(codeOf)).toEqual(['product.not-found']);
    const product = { ...nothing, productsWithoutRow: new Set(['acme|PROD-001']) };
    expect(decideMovements([sale], product).answers.map(codeOf)).toEqual(['location.not-found']);
  });

  it.each([
    [
      'auth.role-missing',
      { actor: { subject: 'vera', roles: ['viewer' as const], locations: '*' as const } },
    ],
    [
      'auth.location-forbidden',
      { actor: { subject: 'olga', roles: ['operator' as const], locations: ['WH-SOUTH'] } },
    ],
    ['command.expired', { expiresAt: '2026-03-02T09:15:00.000Z' }],
  ])('refuses with %s and remembers it', (code, change) => {
    const decided = decideMovements([moveStock(aSale(), change)], world(10));
    expect(decided.answers.map(codeOf)).toEqual([code]);
    expect(decided.fresh).toHaveLength(1);
    expect(decided.refused).toHaveLength(1);
  });

  it('refuses what occurs more than five minutes ahead', () => {
    const ahead = (occurredAt: string): MoveStock => moveStock(aSale({ occurredAt }));
    const decided = decideMovements(
      [ahead('2026-03-02T09:20:00.000Z'), ahead('2026-03-02T09:20:00.001Z')],
      world(10),
    );
    expect(decided.answers.map(codeOf)).toEqual(['accepted', 'movement.occurred-in-future']);
  });

  it('never lets recorded time run backwards on a key', () => {
    const rows = new Map([[key, { ...aStockRow({ onHand: 5 }), recordedAt: '2026-03-02T09:16:00.000000Z' }]]);
    const decided = decideMovements([moveStock(aSale())], world(5, { rows }));
    expect(decided.changedRows[0]?.recordedAt).toBe('2026-03-02T09:16:00.000000Z');
  });

  const anyMovement = fc.record({
    type: fc.constantFrom('SALE' as const, 'RESTOCK' as const),
    quantity: fc.integer({ min: 1, max: 20 }),
    tenantId: fc.constantFrom('acme', 'globex'),
    repeats: fc.boolean(),
  });

  it('keeps every invariant for any sequence of commands of two tenants', () => {
    fc.assert(
      fc.property(fc.array(anyMovement, { maxLength: 60 }), fc.nat(50), (wishes, start) => {
        const commands = wishes.flatMap(({ type, quantity, tenantId, repeats }) => {
          const row = type === 'SALE' ? aSale({ quantity }) : aRestock({ quantity });
          const command = moveStock(row, { tenantId });
          return repeats ? [command, command] : [command];
        });
        const tenants = ['acme', 'globex'];
        const rows = new Map(
          tenants.map((tenantId) => [
            `${tenantId}|PROD-001|WH-NORTH`,
            { ...aStockRow({ onHand: start }), tenantId },
          ]),
        );
        const decided = decideMovements(commands, world(0, { rows }));

        for (const tenantId of tenants) {
          const ledger = decided.movements.filter(({ after }) => after.tenantId === tenantId);
          expect(ledger.every(({ command }) => command.tenantId === tenantId)).toBe(true);
          const sum = ledger.reduce((units, { change }) => units + (change.onHand ?? 0), start);
          const row = decided.changedRows.find((changed) => changed.tenantId === tenantId);
          expect(row?.stock.onHand ?? start).toBe(sum);
          expect(ledger.map(({ after }) => after.version)).toEqual(ledger.map((_, index) => 5 + index));
          expect(ledger.every(({ after }) => after.stock.onHand >= 0)).toBe(true);
        }
        const ids = decided.movements.map(({ command }) => command.commandId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(decided.answers).toHaveLength(commands.length);
      }),
    );
  });
});
