import { loadEnvironment } from '@streamstock/server-kit-config';
import { environmentSchema } from './environment';
import { sessionSettings } from './session/session-settings';

const environment = {
  PORT: '3000',
  KAFKA_BROKERS: 'localhost:9092',
  REDIS_URL: 'redis://localhost',
  INVENTORY_QUERY_URLS: 'http://localhost',
  INVENTORY_COMMAND_URLS: 'http://localhost',
  AUTH_ISSUER: 'i',
  AUTH_AUDIENCE: 'a',
  AUTH_JWKS_FILE: 'f',
};
const signIn = {
  PUBLIC_URL: 'https://stock.example/',
  OIDC_ISSUER: 'https://login.example',
  OIDC_CLIENT_ID: 'streamstock',
  OIDC_CLIENT_SECRET: 'secret',
};

describe('the environment', () => {
  const load = (more: Record<string, string> = {}) =>
    loadEnvironment(environmentSchema, { ...environment, ...more });

  it('does without a provider: then only tokens count', () => {
    expect(sessionSettings(load())).toBeUndefined();
  });

  it('signs people in by any provider', () => {
    const settings = sessionSettings(
      load({ ...signIn, OIDC_PARAMETERS: 'audience=streamstock&prompt=login' }),
    );
    expect(settings).toMatchObject({
      origin: 'https://stock.example',
      extraParameters: { audience: 'streamstock', prompt: 'login' },
      idleSeconds: 7_200,
      longestSeconds: 43_200,
    });
  });

  it.each(['PUBLIC_URL', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'])('names %s where it is missing', (name) => {
    expect(() => load({ ...signIn, [name]: '' })).toThrow(new RegExp(`${name}: is missing`));
  });

  it.each([
    ['OIDC_ISSUER', 'http://login.example'],
    ['OIDC_ISSUER', 'HTTP://login.example'],
    ['PUBLIC_URL', 'http://stock.example'],
  ])('does not take %s in the clear in production', (name, address) => {
    const others = { PUBLIC_URL: 'https://stock.example', OIDC_ISSUER: 'https://login.example' };
    const inTheClear = { ...signIn, ...others, [name]: address };
    expect(load(inTheClear)).toMatchObject({ [name]: address });
    expect(() => load({ ...inTheClear, NODE_ENV: 'production' })).toThrow(
      new RegExp(`${name}: must be https`),
    );
    expect(() => load({ ...signIn, ...others, NODE_ENV: 'production' })).not.toThrow();
  });

  it('takes PUBLIC_URL in the clear where nobody signs in', () => {
    expect(() => load({ PUBLIC_URL: 'http://localhost:3000', NODE_ENV: 'production' })).not.toThrow();
  });

  it('does not take the audience of ID tokens for its own', () => {
    expect(() => load({ ...signIn, AUTH_AUDIENCE: 'streamstock' })).toThrow(
      /AUTH_AUDIENCE: must not be OIDC_CLIENT_ID/,
    );
    expect(() => load({ AUTH_AUDIENCE: 'streamstock', OIDC_CLIENT_ID: 'streamstock' })).not.toThrow();
  });

  it('asks for an ID token', () => {
    expect(() => load({ ...signIn, OIDC_SCOPE: 'profile' })).toThrow(/OIDC_SCOPE: must name openid/);
  });
});
