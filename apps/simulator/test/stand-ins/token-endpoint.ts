import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TokenEndpoint {
  readonly url: string;
  /** Tokens that were given away. */
  readonly issued: string[];
  close(): Promise<void>;
}

interface Options {
  readonly expiresIn: number;
  /** Told of every token before it is given away. */
  readonly onIssued: (token: string) => void;
}

/** An OAuth 2.0 provider that knows one client, `simulator` with the secret `secret`. */
export async function startTokenEndpoint({ expiresIn, onIssued }: Options): Promise<TokenEndpoint> {
  const issued: string[] = [];
  const expected = `Basic ${Buffer.from('simulator:secret').toString('base64')}`;
  const server = createServer((request, response) => {
    request.resume();
    if (request.headers.authorization !== expected) {
      response.writeHead(401).end('{"error":"invalid_client"}');
      return;
    }
    const token = `token-${String(issued.length + 1)}`;
    issued.push(token);
    onIssued(token);
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ access_token: token, token_type: 'Bearer', expires_in: expiresIn }));
  });
  server.listen(0);
  await once(server, 'listening');
  return {
    url: `http://localhost:${String((server.address() as AddressInfo).port)}/token`,
    issued,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
