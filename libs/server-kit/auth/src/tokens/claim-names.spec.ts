import { claimAt } from './claim-names';

describe('claimAt', () => {
  const payload = {
    tenant: 'acme',
    'https://shop.example/roles': ['admin'],
    realm_access: { roles: ['operator'] },
  };

  it.each([
    ['tenant', 'acme'],
    ['https://shop.example/roles', ['admin']],
    ['realm_access.roles', ['operator']],
    ['realm_access.groups', undefined],
    ['tenant.length', undefined],
    ['constructor.name', undefined],
    ['nothing', undefined],
  ])('%s is %j', (name, claim) => {
    expect(claimAt(payload, name)).toEqual(claim);
  });
});
