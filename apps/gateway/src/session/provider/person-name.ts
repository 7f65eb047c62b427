import type { IDToken } from 'openid-client';

const longestName = 100;

/** What to call somebody: providers differ in what they tell. */
export function nameIn(claims: IDToken | undefined): string {
  const given = [claims?.['name'], claims?.['preferred_username'], claims?.['email'], claims?.sub];
  const name = given.find((claim): claim is string => typeof claim === 'string' && claim.trim() !== '');
  return (name ?? '').trim().slice(0, longestName);
}
