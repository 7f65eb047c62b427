import fc from 'fast-check';
import type { Asked } from '../../domain/command';
import {
  aCount,
  anAdjustment,
  aRestock,
  aReturn,
  aSale,
  moveStock,
  moveTogether,
  transferStock,
} from '../../domain/examples';
import type { MoveStock, StockCommand } from '../../domain/stock-command';
import type { ModelProduct } from './stock-model';

/** A small world in which everything that can be refused is. */
export const products: Readonly<Record<string, ModelProduct>> = {
  PLAIN: { lifecycle: 'active', mayGoNegative: false },
  OWED: { lifecycle: 'active', mayGoNegative: true },
  NEW: { lifecycle: 'draft', mayGoNegative: false },
  FADING: { lifecycle: 'phasing-out', mayGoNegative: false },
  GONE: { lifecycle: 'discontinued', mayGoNegative: true },
};
export const locations: Readonly<Record<string, 'open' | 'closed'>> = {
  NORTH: 'open',
  SOUTH: 'open',
  SHUT: 'closed',
};

const place = {
  // The first ones more often, so that most commands meet stock.
  productId: fc.constantFrom('PLAIN', 'PLAIN', 'PLAIN', 'OWED', 'OWED', 'FADING', 'GONE', 'NEW', 'UNKNOWN'),
  locationId: fc.constantFrom('NORTH', 'NORTH', 'SOUTH', 'SOUTH', 'SHUT', 'NOWHERE'),
};
const few = fc.integer({ min: 1, max: 12 });

const anyWish: fc.Arbitrary<MoveStock['wishes'][0]> = fc.oneof(
  fc.record({ ...place, quantity: few }).map((wish) => aSale(wish)),
  fc.record({ ...place, quantity: few }).map((wish) => aRestock(wish)),
  fc.record({ ...place, quantity: few }).map((wish) => aReturn(wish)),
  fc
    .record(
      { ...place, quantity: few, sign: fc.constantFrom(1, -1), expectedVersion: fc.nat(6) },
      { requiredKeys: ['productId', 'locationId', 'quantity', 'sign'] },
    )
    .map(({ sign, quantity, ...wish }) => anAdjustment({ ...wish, quantity: sign * quantity })),
  fc
    .record(
      { ...place, quantity: fc.nat(20), expectedVersion: fc.nat(6) },
      { requiredKeys: ['productId', 'locationId', 'quantity'] },
    )
    .map((wish) => aCount(wish)),
);

const anyLine = fc.record({ productId: place.productId, quantity: few });

const anyAsked = (tenantId: string): fc.Arbitrary<Partial<Asked>> =>
  fc.constantFrom('manager' as const, 'manager' as const, 'operator' as const).map((role) => ({
    tenantId,
    actor: { subject: 'mara', roles: [role], locations: '*' as const },
  }));

/** Any command about the stock of a tenant, alone, together or as a transfer. */
export const anyStockCommand = (tenantId: string): fc.Arbitrary<StockCommand> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(anyWish, anyAsked(tenantId)).map(([wish, asked]) => moveStock(wish, asked)),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.array(anyWish, { minLength: 1, maxLength: 4 }), anyAsked(tenantId))
        .map(([wishes, asked]) => moveTogether(wishes, asked)),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.uniqueArray(anyLine, { minLength: 1, maxLength: 3, selector: ({ productId }) => productId }),
          fc.constantFrom(['NORTH', 'SOUTH'], ['SOUTH', 'NORTH'], ['SHUT', 'NORTH'], ['NORTH', 'SHUT']),
          anyAsked(tenantId),
        )
        .map(([lines, [fromLocationId = '', toLocationId = ''], asked]) =>
          transferStock(lines, { ...asked, fromLocationId, toLocationId }),
        ),
    },
  );
