/** JWS algorithms with a key pair: whoever verifies a token could not have signed it. */
export const signingAlgorithms = [
  'EdDSA',
  'Ed25519',
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
] as const;
export type SigningAlgorithm = (typeof signingAlgorithms)[number];
