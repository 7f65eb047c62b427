import { loadEnvironment } from '@streamstock/server-kit-config';
import { environmentSchema } from './environment';

const environment = {
  PORT: '3008',
  REDIS_URL: 'redis://localhost',
  LOCAL_MODE: 'true',
  ISSUER: 'http://localhost:3008',
  AUDIENCE: 'streamstock',
  SIGNING_KEY: '{}',
  GATEWAY_URLS: 'http://localhost:3000',
  GATEWAY_CLIENT_SECRET: 'a secret of the gateway',
  SIMULATOR_CLIENT_SECRET: 'a secret of the simulator',
};

describe('the environment', () => {
  const load = (more: Record<string, string> = {}) =>
    loadEnvironment(environmentSchema, { ...environment, ...more });

  it('is enough', () => {
    expect(load()).toMatchObject({ LOCAL_MODE: true, ACCESS_TOKEN_SECONDS: 300 });
  });

  it.each([{ LOCAL_MODE: 'false' }, { LOCAL_MODE: '' }, { NODE_ENV: 'production' }])(
    'is refused with %j: nobody may take this for an identity provider',
    (more) => {
      expect(() => load(more)).toThrow(/LOCAL_MODE/);
    },
  );

  it('needs secrets that cannot be guessed', () => {
    expect(() => load({ GATEWAY_CLIENT_SECRET: 'secret' })).toThrow(/GATEWAY_CLIENT_SECRET/);
  });
});
