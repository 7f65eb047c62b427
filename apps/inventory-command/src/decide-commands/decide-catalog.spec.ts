import type { CommandResult } from '@streamstock/contracts-events';
import { createsLocation, createsProduct } from '../domain/examples';
import { TakenNames } from '../domain/taken-names';
import { type CatalogWorld, decideCatalog } from './decide-catalog';

const world = (taken = new TakenNames()): CatalogWorld => ({
  now: '2026-03-02T09:15:00.000001Z',
  taken,
  remembered: new Map(),
});

const codes = (answers: readonly { result: string }[]): string[] =>
  answers.map(({ result }) => {
    const parsed = JSON.parse(result) as CommandResult;
    return parsed.outcome === 'refused' ? parsed.refusal.code : parsed.outcome;
  });

describe('deciding catalogue commands', () => {
  it('creates products and locations', () => {
    const { answers, created } = decideCatalog([createsProduct(), createsLocation()], world());
    expect(codes(answers)).toEqual(['accepted', 'accepted']);
    expect(created).toHaveLength(2);
  });

  it.each([
    ['product.already-exists', { sku: 'OTHER' }],
    ['product.sku-taken', { productId: 'PROD-002' }],
    ['product.barcode-taken', { productId: 'PROD-002', sku: 'OTHER', barcode: '4006381333931' }],
  ])('refuses with %s', (code, second) => {
    const first = createsProduct({ barcode: '4006381333931' });
    expect(codes(decideCatalog([first, createsProduct(second)], world()).answers)).toEqual([
      'accepted',
      code,
    ]);
  });

  it.each([
    ['location.already-exists', { code: 'OTHER' }],
    ['location.code-taken', { locationId: 'WH-SOUTH' }],
  ])('refuses with %s', (code, second) => {
    const { answers } = decideCatalog([createsLocation(), createsLocation(second)], world());
    expect(codes(answers)).toEqual(['accepted', code]);
  });

  it('lets two tenants use the same names', () => {
    const { answers } = decideCatalog(
      [createsProduct(), createsProduct({}, { tenantId: 'globex' })],
      world(),
    );
    expect(codes(answers)).toEqual(['accepted', 'accepted']);
  });

  it('needs an admin', () => {
    const actor = { subject: 'max', roles: ['manager' as const], locations: '*' as const };
    expect(codes(decideCatalog([createsProduct({}, { actor })], world()).answers)).toEqual([
      'auth.role-missing',
    ]);
  });
});
