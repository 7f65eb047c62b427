import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from '@streamstock/server-kit-testing';
import { DiscoveredProvider } from './discovered-provider';

describe('what the provider says of itself', () => {
  let server: Server;
  let issuer: string;
  let asked = 0;
  let away = false;
  let now = 0;
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked += 1;
      if (away) request.socket.destroy();
      else
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ issuer, authorization_endpoint: `${issuer}/auth` }));
    }).listen(0);
    await once(server, 'listening');
    issuer = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('is asked once for all that is under way, and again for who is to be sent there', async () => {
    const provider = new DiscoveredProvider({ issuer, clientId: 'id', clientSecret: 'secret' }, () => now);
    await Promise.all([provider.get(), provider.get(), provider.getFresh()]);
    expect(asked).toBe(1);
    now += 10_000;
    await provider.get();
    expect(asked).toBe(1);
    expect((await provider.getFresh()).serverMetadata().issuer).toBe(issuer);
    expect(asked).toBe(2);
  });

  it('says that it is away, and is asked again soon', async () => {
    const provider = new DiscoveredProvider({ issuer, clientId: 'id', clientSecret: 'secret' }, () => now);
    away = true;
    await expect(provider.getFresh()).rejects.toMatchObject({ name: 'ProviderAway' });
    away = false;
    await expect(provider.get()).rejects.toMatchObject({ name: 'ProviderAway' });
    await eventually(async () => {
      expect((await provider.get()).serverMetadata().issuer).toBe(issuer);
    });
  });
});
