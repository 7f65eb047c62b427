import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { createServer as createSecureServer, type PeerCertificate, type TlsOptions } from 'node:tls';
import type { TestCertificate } from './test-authority';

export interface TlsProxyOptions {
  /** The server behind, which speaks in the clear. */
  readonly target: { readonly host: string; readonly port: number };
  readonly certificate: TestCertificate;
  /** Clients must show a certificate of this authority. */
  readonly clientCa?: string;
  /** As Postgres does it: the client asks in the clear, is told yes, and then begins with TLS. */
  readonly asksFirst?: boolean;
}

/** A way to a real server that only TLS opens. */
export interface TlsProxy {
  readonly port: number;
  /** Common names of the certificates that clients showed, and the server names they asked for. */
  readonly clients: readonly {
    readonly name: string | undefined;
    readonly servername: string | false | null;
  }[];
  close(): Promise<void>;
}

export async function openTlsProxy(options: TlsProxyOptions): Promise<TlsProxy> {
  const sockets = new Set<Socket>();
  const clients: { name: string | undefined; servername: string | false | null }[] = [];
  const keep = <Kept extends Socket>(socket: Kept): Kept => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    return socket;
  };
  const secure = createSecureServer(serverSide(options), (secured) => {
    clients.push({ name: nameOn(secured.getPeerCertificate()), servername: secured.servername });
    pass(keep(secured), keep(connect(options.target)));
  });
  const server = createServer((plain) => {
    keep(plain);
    if (options.asksFirst !== true) secure.emit('connection', plain);
    else {
      plain.once('data', () => {
        plain.write('S');
        secure.emit('connection', plain);
      });
    }
  });
  server.listen(0);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    clients,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

const serverSide = ({ certificate, clientCa }: TlsProxyOptions): TlsOptions => ({
  ...certificate,
  ...(clientCa === undefined ? {} : { requestCert: true, rejectUnauthorized: true, ca: clientCa }),
});

function pass(one: Socket, other: Socket): void {
  one.pipe(other).pipe(one);
  one.on('close', () => other.destroy());
  other.on('close', () => one.destroy());
}

/** Without a certificate Node gives an empty object. */
function nameOn({ subject }: Partial<PeerCertificate>): string | undefined {
  const name = subject?.CN;
  return Array.isArray(name) ? name[0] : name;
}
