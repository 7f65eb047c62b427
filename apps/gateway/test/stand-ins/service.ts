import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StandInService {
  readonly url: string;
  readonly asked: { url: string; headers: IncomingMessage['headers'] }[];
  /** How it answers from now on. */
  answers(handler: (request: IncomingMessage, response: ServerResponse) => void): void;
  /** Connections that were opened to it. */
  connections(): number;
  close(): Promise<void>;
}

export const sendJson = (
  response: ServerResponse,
  status: number,
  body: unknown,
  type = 'application/json',
): void => {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(JSON.stringify(body));
};

/** An HTTP service behind the gateway that remembers what it was asked. */
export async function startStandIn(): Promise<StandInService> {
  const asked: StandInService['asked'] = [];
  let connections = 0;
  let handler = (_request: IncomingMessage, response: ServerResponse): void => {
    sendJson(response, 200, { from: 'stand-in' });
  };
  const server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers });
    handler(request, response);
  });
  server.on('connection', () => (connections += 1));
  server.listen(0);
  await once(server, 'listening');
  return {
    url: `http://localhost:${String((server.address() as AddressInfo).port)}`,
    asked,
    answers: (next) => {
      handler = next;
    },
    connections: () => connections,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
