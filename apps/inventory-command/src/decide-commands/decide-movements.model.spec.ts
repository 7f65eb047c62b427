import { noStock, stockKey } from '@streamstock/contracts-events';
import fc from 'fast-check';
import type { StockCommand } from '../domain/stock-command';
import type { StockRow } from '../domain/stock-row';
import { decideMovements } from './decide-movements';
import { anyStockCommand, locations, products } from './testing/any-stock-command';
import { StockModel } from './testing/stock-model';
import { verdictOf } from './testing/verdict-of';

const now = '2026-03-02T09:15:00.000001Z';
const tenants = ['acme', 'globex'];

function emptyShops(): Map<string, StockRow> {
  const rows = new Map<string, StockRow>();
  for (const tenantId of tenants) {
    for (const [productId, product] of Object.entries(products)) {
      for (const [locationId, status] of Object.entries(locations)) {
        rows.set(stockKey(tenantId, productId, locationId), {
          tenantId,
          productId,
          locationId,
          stock: noStock,
          version: 0,
          recordedAt: now,
          ...product,
          locationIsOpen: status === 'open',
        });
      }
    }
  }
  return rows;
}

let ids = 0;
const decide = (commands: readonly StockCommand[]) =>
  decideMovements(commands, {
    now,
    rows: emptyShops(),
    remembered: new Map(),
    productsWithoutRow: new Set(
      tenants.flatMap((tenantId) => Object.keys(products).map((productId) => `${tenantId}|${productId}`)),
    ),
    suppliers: new Set(),
    newMovementId: () => `movement-${String((ids += 1))}`,
  });

/** Commands of two tenants as they may be mixed, some of them twice. */
const anyBatch = fc
  .array(fc.tuple(fc.oneof(anyStockCommand('acme'), anyStockCommand('globex')), fc.boolean()), {
    maxLength: 50,
  })
  .map((commands) => commands.flatMap(([command, again]) => (again ? [command, command] : [command])));

it('agrees with the model on every command of two tenants, in any mixture', () => {
  fc.assert(
    fc.property(anyBatch, (commands) => {
      const models = new Map(tenants.map((tenantId) => [tenantId, new StockModel(products, locations)]));
      const expected = commands.map((command) => models.get(command.tenantId)?.carryOut(command));
      expect(decide(commands).answers.map(verdictOf)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

it('keeps every invariant in any mixture', () => {
  fc.assert(
    fc.property(anyBatch, (commands) => {
      const { movements, changedRows, answers } = decide(commands);
      expect(answers).toHaveLength(commands.length);
      for (const row of changedRows) {
        const key = stockKey(row.tenantId, row.productId, row.locationId);
        const ledger = movements.filter(
          ({ after }) => stockKey(after.tenantId, after.productId, after.locationId) === key,
        );
        expect(ledger.reduce((units, { change }) => units + (change.onHand ?? 0), 0)).toBe(row.stock.onHand);
        expect(ledger.map(({ after }) => after.version)).toEqual(ledger.map((_, index) => index + 1));
        const mayOwe = products[row.productId]?.mayGoNegative === true;
        expect(mayOwe || ledger.every(({ after }) => after.stock.onHand >= 0)).toBe(true);
      }
      const lines = movements.map(({ command, line }) => `${command.commandId} ${String(line)}`);
      expect(new Set(lines).size).toBe(lines.length);
      expect(movements.every(({ command, after }) => command.tenantId === after.tenantId)).toBe(true);
      const inTransfers = movements.filter(({ command }) => command.kind === 'transfer-stock');
      expect(inTransfers.reduce((units, { change }) => units + (change.onHand ?? 0), 0)).toBe(0);
    }),
  );
});
