import { isAccessToken } from './access-token';

describe('isAccessToken', () => {
  it.each([
    ['RFC 9068', { typ: 'at+jwt' }, {}],
    ['RFC 9068, written out', { typ: 'application/at+JWT' }, { nonce: 'n' }],
    ['a provider that says nothing', {}, { sub: 'olga' }],
    ['a provider that says JWT on everything', { typ: 'JWT' }, { sub: 'olga', azp: 'gateway', auth_time: 1 }],
    ['Keycloak, up to release 24', { typ: 'JWT' }, { typ: 'Bearer', nonce: 'n' }],
  ])('takes one of %s', (_what, header, payload) => {
    expect(isAccessToken(header, payload)).toBe(true);
  });

  it.each([
    ['an ID token of a sign-in', {}, { nonce: 'n' }],
    ['an ID token with the hash of its access token', { typ: 'JWT' }, { at_hash: 'h' }],
    ['an ID token with the hash of its code', { typ: 'jwt' }, { c_hash: 'h' }],
    ['an ID token with the hash of its state', {}, { s_hash: 'h' }],
    ['an ID token of Keycloak after a renewal', { typ: 'JWT' }, { typ: 'ID' }],
    ['a logout token', { typ: 'logout+jwt' }, {}],
    ['what calls itself an ID token', { typ: 'id_token+jwt' }, {}],
  ])('does not take %s', (_what, header, payload) => {
    expect(isAccessToken(header, payload)).toBe(false);
  });
});
