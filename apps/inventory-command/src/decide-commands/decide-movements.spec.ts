import type { CommandResult } from '@streamstock/contracts-events';
import type { MoveStock } from '../domain/stock-command';
import {
  aCount,
  anAdjustment,
  aRestock,
  aReturn,
  aSale,
  aStockRow,
  moveStock,
  moveTogether,
  transferStock,
} from '../domain/examples';
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
  suppliers: new Set(),
  newMovementId: () => `movement-${String((movementIds += 1))}`,
  ...change,
});

/** Rows of tenant acme by `product|location`. */
const shelves = (onHand: Readonly<Record<string, number>>): MovementsWorld['rows'] =>
  new Map(
    Object.entries(onHand).map(([place, units]) => {
      const [productId = '', locationId = ''] = place.split('|');
      return [`acme|${place}`, { ...aStockRow({ onHand: units }), productId, locationId }];
    }),
  );

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

  it('does all of a transfer or nothing, and says which lines stand in its way', () => {
    const rows = shelves({ 'PROD-001|WH-NORTH': 5, 'PROD-002|WH-NORTH': 1, 'PROD-001|WH-SOUTH': 0 });
    const lines = [
      { quantity: 5 },
      { productId: 'PROD-002', quantity: 3 },
      { productId: 'PROD-003', quantity: 1 },
    ];
    const decided = decideMovements([transferStock(lines)], world(0, { rows }));
    expect(decided).toMatchObject({ movements: [], changedRows: [] });
    expect(resultOf(decided.answers[0])).toMatchObject({
      refusal: {
        code: 'stock.insufficient',
        field: 'lines.1.quantity',
        rows: [
          { row: 1, code: 'stock.insufficient', field: 'lines.1.quantity' },
          { row: 2, code: 'product.not-found', field: 'lines.2.productId' },
        ],
      },
    });
    expect(decided.refused.map(({ wish }) => [wish.type, wish.productId])).toEqual([
      ['TRANSFER_OUT', 'PROD-002'],
      ['TRANSFER_IN', 'PROD-002'],
      ['TRANSFER_OUT', 'PROD-003'],
      ['TRANSFER_IN', 'PROD-003'],
    ]);
  });

  it('moves both legs of each line and tells what is at both ends', () => {
    const rows = shelves({ 'PROD-001|WH-NORTH': 5, 'PROD-001|WH-SOUTH': 2 });
    const decided = decideMovements([transferStock([{ quantity: 4 }])], world(0, { rows }));
    expect(resultOf(decided.answers[0])).toMatchObject({
      accepted: {
        kind: 'transfer',
        fromLocationId: 'WH-NORTH',
        toLocationId: 'WH-SOUTH',
        lines: [
          {
            productId: 'PROD-001',
            quantity: 4,
            from: { onHand: 1, version: 5 },
            to: { onHand: 6, version: 5 },
          },
        ],
      },
    });
    expect(decided.movements.map(({ line, wish }) => [line, wish.type])).toEqual([
      [0, 'TRANSFER_OUT'],
      [1, 'TRANSFER_IN'],
    ]);
  });

  it('lets nobody transfer from or to a place that is not theirs', () => {
    const rows = shelves({ 'PROD-001|WH-NORTH': 5, 'PROD-001|WH-SOUTH': 2 });
    const at = (locations: string[]) =>
      transferStock([{ quantity: 1 }], { actor: { subject: 'mara', roles: ['manager'], locations } });
    const decided = decideMovements([at(['WH-NORTH']), at(['WH-SOUTH'])], world(0, { rows }));
    expect(decided.answers.map((one) => resultOf(one))).toMatchObject([
      { refusal: { code: 'auth.location-forbidden', field: 'toLocationId' } },
      { refusal: { code: 'auth.location-forbidden', field: 'fromLocationId' } },
    ]);
  });

  it('names the row that stands in the way of the others', () => {
    const decided = decideMovements(
      [moveTogether([aSale({ quantity: 8 }), aSale({ quantity: 4 }), aReturn({ quantity: 1 })])],
      world(10),
    );
    expect(decided.movements).toEqual([]);
    expect(resultOf(decided.answers[0])).toMatchObject({
      refusal: { code: 'stock.insufficient', field: '1.quantity', rows: [{ row: 1 }] },
    });
  });

  it('knows only suppliers that exist', () => {
    const from = (supplierId: string) => moveStock(aRestock({ supplierId }));
    const suppliers = new Set(['acme|ROASTERS', 'globex|TEAS']);
    const decided = decideMovements([from('ROASTERS'), from('TEAS')], world(0, { suppliers }));
    expect(decided.answers.map(codeOf)).toEqual(['accepted', 'supplier.not-found']);
  });

  it('leaves counting, adjusting and transferring to managers', () => {
    const actor = { subject: 'olga', roles: ['operator' as const], locations: '*' as const };
    const commands = [aReturn(), anAdjustment(), aCount()].map((wish) => moveStock(wish, { actor }));
    expect(decideMovements(commands, world(10)).answers.map(codeOf)).toEqual([
      'accepted',
      'auth.role-missing',
      'auth.role-missing',
    ]);
  });
});
