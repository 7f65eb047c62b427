import { Journal } from '../traffic/journal';
import type { Level, Sides } from './sides';

const key = 'acme|P-1|L-1';
const empty = { onHold: 0, held: 0, allocated: 0, inTransitOut: 0, incoming: 0 };
const level = (version: number, onHand: number): Level => ({ key, epoch: 1, version, onHand, ...empty });
const time = (second: number) => `2026-03-02T09:15:0${String(second)}.000000Z`;

const line = 0;
const restock = { movementId: 'm1', commandId: 'c1', line, key, version: 1, onHandChange: 5, onHandAfter: 5 };
const sale = { movementId: 'm2', commandId: 'c2', line, key, version: 2, onHandChange: -2, onHandAfter: 3 };
const place = { productId: 'P-1', locationId: 'L-1' };
const accepted = {
  c1: { kind: 'movement', movementId: 'm1', ...place, quantity: 5, onHandChange: 5, onHand: 5, version: 1 },
  c2: { kind: 'movement', movementId: 'm2', ...place, quantity: 2, onHandChange: -2, onHand: 3, version: 2 },
};
const results = [
  ...Object.entries(accepted).map(([commandId, made]) => ({
    commandId,
    result: JSON.stringify({ commandId, bodyHash: 'h', outcome: 'accepted', accepted: made }),
  })),
  {
    commandId: 'c3',
    result: JSON.stringify({
      commandId: 'c3',
      bodyHash: 'h',
      outcome: 'refused',
      refusal: { code: 'stock.insufficient', detail: '' },
    }),
  },
];

function journal(): Journal {
  const told = new Journal();
  for (const [commandId, { kind: _kind, quantity: _quantity, ...made }] of Object.entries(accepted)) {
    told.asked();
    told.answered({ outcome: 'accepted', commandId, movements: [made] });
  }
  told.asked();
  told.answered({ outcome: 'refused', commandId: 'c3', code: 'stock.insufficient' });
  return told;
}

/** Five units came, two were sold, ten more were refused: every side says so. */
export const agreeingSides = (): Sides => ({
  journal: journal(),
  command: {
    stock: [level(2, 3)],
    ledger: [
      { ...restock, type: 'RESTOCK', recordedAt: time(1) },
      { ...sale, type: 'SALE', recordedAt: time(2) },
    ],
    inbox: results,
    catalog: [{ id: 'product P-1', row: '{}' }],
    mayGoNegative: new Set(),
  },
  query: {
    levels: [{ ...level(2, 3), status: 'low', reorderPoint: 10 }],
    catalog: [{ id: 'product P-1', row: '{}' }],
    events: [restock, sale],
    totals: [{ of: 'tenant', row: '3 0 0 0 0 0 1 1 0' }],
    sums: [{ of: 'tenant', row: '3 0 0 0 0 0 1 1 0' }],
  },
  cache: [{ key, epoch: 1, version: 2, value: level(2, 3) }],
  topics: {
    levels: [1, 2].map((version) => ({
      level: level(version, version === 1 ? 5 : 3),
      at: `0/${String(version)}`,
    })),
    movements: [restock, sale],
    refusedCommandIds: ['c3'],
    results,
    dead: [],
  },
});
