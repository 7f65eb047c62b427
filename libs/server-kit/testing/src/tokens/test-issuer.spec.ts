import { TokenVerifier } from '@streamstock/server-kit-auth';
import { createTestIssuer } from './test-issuer';

describe('createTestIssuer', () => {
  it('issues tokens that a verifier with its keys accepts', async () => {
    const issuer = await createTestIssuer();
    const verifier = new TokenVerifier(issuer);
    const token = await issuer.tokenFor({ tenant: 'globex', roles: ['admin'] });
    expect(await verifier.verify(token)).toMatchObject({
      tenantId: 'globex',
      roles: ['admin'],
      locations: '*',
    });
    await issuer.drop();
  });
});
