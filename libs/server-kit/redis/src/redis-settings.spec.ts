import { loadEnvironment, redisEnvironment } from '@streamstock/server-kit-config';
import { z } from 'zod';
import { redisSettings } from './redis-settings';

const settingsOf = (variables: Record<string, string>) =>
  redisSettings(loadEnvironment(z.object(redisEnvironment), variables));
const pem = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';

describe('redisSettings', () => {
  it('knows no TLS without rediss', () => {
    expect(settingsOf({ REDIS_URL: 'redis://localhost:6379' })).toEqual({ url: 'redis://localhost:6379' });
  });

  it('gives the texts that are there, and calls the server by its name', () => {
    expect(settingsOf({ REDIS_URL: 'rediss://cache.example:6380', REDIS_SSL_CA: pem })).toEqual({
      url: 'rediss://cache.example:6380',
      tls: { servername: 'cache.example', ca: pem },
    });
  });

  it.each(['rediss://127.0.0.1:6380', 'rediss://[::1]:6380'])('has no name for %s', (url) => {
    expect(settingsOf({ REDIS_URL: url }).tls).toEqual({});
  });

  it('passes name and password on', () => {
    const variables = { REDIS_URL: 'redis://localhost', REDIS_USERNAME: 'gateway', REDIS_PASSWORD: 'p@:/' };
    expect(settingsOf(variables)).toMatchObject({ username: 'gateway', password: 'p@:/' });
  });
});
