import type { CommandResult } from '@streamstock/contracts-events';
import {
  aStoredLocation,
  aStoredProduct,
  createsSupplier,
  foundCatalog,
  removesLocation,
  updatesLocation,
  updatesProduct,
  updatesSupplier,
} from '../domain/catalog-examples';
import { createsLocation, createsProduct } from '../domain/examples';
import { type CatalogWorld, decideCatalog } from './decide-catalog';

const now = '2026-03-02T09:15:00.000001Z';
const world = (change: Partial<CatalogWorld> = {}): CatalogWorld => ({
  now,
  found: foundCatalog(),
  remembered: new Map(),
  ...change,
});

const resultOf = ({ result }: { result: string }): CommandResult => JSON.parse(result) as CommandResult;
const codes = (answers: readonly { result: string }[]): string[] =>
  answers
    .map(resultOf)
    .map((result) => (result.outcome === 'refused' ? result.refusal.code : result.outcome));

describe('deciding catalogue commands', () => {
  it('decides each on the catalogue that the one before it left', () => {
    const { answers, changes } = decideCatalog(
      [
        createsSupplier(),
        createsProduct({ supplierId: 'ROASTERS', lifecycle: 'draft' }),
        updatesProduct({ supplierId: 'ROASTERS' }, { expectedVersion: 1 }),
        updatesProduct({ lifecycle: 'phasing-out' }, { expectedVersion: 2 }),
        updatesProduct({}, { expectedVersion: 2 }),
        createsProduct({ productId: 'PROD-002' }),
      ],
      world(),
    );
    expect(codes(answers)).toEqual([
      ...['accepted', 'accepted', 'accepted', 'accepted'],
      ...['product.version-differs', 'product.sku-taken'],
    ]);
    expect(changes).toMatchObject([
      { before: undefined, after: { kind: 'supplier', version: 1 } },
      { before: undefined, after: { kind: 'product', version: 3, product: { lifecycle: 'phasing-out' } } },
    ]);
  });

  it('tells what was done to which version', () => {
    const commands = [
      createsLocation(),
      updatesLocation({ status: 'closed' }),
      removesLocation(),
      createsLocation({ code: 'NEW' }),
      createsSupplier(),
      updatesSupplier({ leadTimeDays: 7 }),
    ];
    const { answers } = decideCatalog(commands, world());
    const wh = { kind: 'location', id: 'WH-NORTH', recordedAt: now };
    const roasters = { kind: 'supplier', id: 'ROASTERS', recordedAt: now };
    expect(answers.map(resultOf)).toMatchObject([
      { accepted: { ...wh, change: 'created', version: 1 } },
      { accepted: { ...wh, change: 'updated', version: 2 } },
      { accepted: { ...wh, change: 'removed', version: 3 } },
      { accepted: { ...wh, change: 'created', version: 4 } },
      { accepted: { ...roasters, change: 'created', version: 1 } },
      { accepted: { ...roasters, change: 'updated', version: 2 } },
    ]);
  });

  it('accepts an update that changes nothing, and changes nothing', () => {
    const stored = aStoredProduct({ price: { amount: 1890, currency: 'EUR' } });
    const { product } = stored;
    const same = updatesProduct(Object.fromEntries(Object.entries(product).reverse()));
    const decided = decideCatalog([same], world({ found: foundCatalog({ stored: [stored] }) }));
    expect(decided.changes).toEqual([]);
    expect(decided.answers.map(resultOf)).toMatchObject([
      { outcome: 'accepted', accepted: { change: 'updated', version: 3, recordedAt: stored.recordedAt } },
    ]);
    expect(decided.fresh).toHaveLength(1);
  });

  it('never lets recorded time run backwards', () => {
    const stored = { ...aStoredLocation(), recordedAt: '2026-03-02T09:16:00.000000Z' };
    const { changes } = decideCatalog(
      [updatesLocation({ capacity: 5 })],
      world({ found: foundCatalog({ stored: [stored] }) }),
    );
    expect(changes).toMatchObject([{ after: { version: 4, recordedAt: '2026-03-02T09:16:00.000000Z' } }]);
  });

  it('has names handed over that change their owner, and only those', () => {
    const one = aStoredProduct({ productId: 'ONE', sku: 'A' });
    const two = aStoredProduct({ productId: 'TWO', sku: 'B' });
    const three = aStoredProduct({ productId: 'THREE', sku: 'C' });
    const { answers, handingOver } = decideCatalog(
      [
        updatesProduct({ productId: 'TWO', sku: 'B2' }),
        updatesProduct({ productId: 'ONE', sku: 'B' }),
        updatesProduct({ productId: 'THREE', sku: 'C2' }),
      ],
      world({ found: foundCatalog({ stored: [one, two, three] }) }),
    );
    expect(codes(answers)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(handingOver).toEqual([{ tenantId: 'acme', kind: 'product', id: 'TWO' }]);
  });

  it('refuses a name of somebody whom no command is about', () => {
    const holders = [{ tenantId: 'acme', name: 'code' as const, value: 'NORTH', id: 'WH-OLD' }];
    const { answers } = decideCatalog([createsLocation()], world({ found: foundCatalog({ holders }) }));
    expect(codes(answers)).toEqual(['location.code-taken']);
  });

  it('answers a repeat inside the batch without changing anything twice', () => {
    const creation = createsProduct();
    const { answers, changes } = decideCatalog([creation, creation], world());
    expect(answers[1]?.result).toBe(answers[0]?.result);
    expect(changes).toMatchObject([{ after: { version: 1 } }]);
  });

  it('lets two tenants use the same names', () => {
    const theirs = { tenantId: 'globex' };
    const { answers, changes } = decideCatalog(
      [createsProduct(), createsProduct({}, theirs), createsLocation(), createsLocation({}, theirs)],
      world(),
    );
    expect(codes(answers)).toEqual(['accepted', 'accepted', 'accepted', 'accepted']);
    expect(changes.map(({ after }) => after.tenantId)).toEqual(['acme', 'globex', 'acme', 'globex']);
  });

  it.each([
    ['auth.role-missing', { roles: ['manager' as const], locations: '*' as const }],
    ['auth.location-forbidden', { roles: ['admin' as const], locations: ['WH-SOUTH'] }],
  ])('refuses with %s', (code, actor) => {
    const by = { actor: { subject: 'max', ...actor } };
    const commands = [createsLocation({}, by), updatesLocation({}, by), removesLocation('WH-NORTH', by)];
    expect(codes(decideCatalog(commands, world()).answers)).toEqual([code, code, code]);
  });

  it('needs an admin, of whatever locations, for what stands at none', () => {
    const ofOne = { actor: { subject: 'ada', roles: ['admin' as const], locations: ['WH-SOUTH'] } };
    const manager = { actor: { ...ofOne.actor, roles: ['manager' as const] } };
    const commands = [
      createsProduct({}, manager),
      createsProduct({}, ofOne),
      createsSupplier({}, manager),
      createsSupplier({}, ofOne),
    ];
    expect(codes(decideCatalog(commands, world()).answers)).toEqual([
      ...['auth.role-missing', 'accepted'],
      ...['auth.role-missing', 'accepted'],
    ]);
  });
});
