import { loadEnvironment } from '@streamstock/server-kit-config';
import { environmentSchema } from './environment';

const withToken = { PORT: '3009', API_URL: 'http://localhost:3000/', API_TOKEN: 'a.b.c' };
const client = { TOKEN_URL: 'http://localhost:3008/token', CLIENT_ID: 'simulator', CLIENT_SECRET: 'secret' };

describe('the environment', () => {
  it('needs an address and a token', () => {
    expect(loadEnvironment(environmentSchema, withToken)).toMatchObject({
      API_URL: 'http://localhost:3000',
      EVENTS_PER_MINUTE: 10,
      SEED: 1,
    });
  });

  it('takes a client that signs in by itself instead', () => {
    const { API_TOKEN: _, ...without } = withToken;
    expect(loadEnvironment(environmentSchema, { ...without, ...client })).toMatchObject(client);
    expect(() => loadEnvironment(environmentSchema, { ...without, ...client, CLIENT_SECRET: '' })).toThrow(
      'CLIENT_SECRET',
    );
  });

  it.each(['PORT', 'API_URL'])('does not start without %s', (variable) => {
    expect(() => loadEnvironment(environmentSchema, { ...withToken, [variable]: '' })).toThrow(variable);
  });
});
