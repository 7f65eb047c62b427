import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { testServers } from '@streamstock/server-kit-testing';
import type { Address } from '../src/client/line';

/** A way to the broker that can fail: refusing connections, or accepting bytes and losing them. */
export class CuttableProxy {
  private mode: 'open' | 'refusing' | 'silent' = 'open';
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((client) => {
    this.accept(client);
  });

  static async create(): Promise<CuttableProxy> {
    const proxy = new CuttableProxy();
    await new Promise<void>((resolve) => {
      proxy.server.listen(0, '127.0.0.1', resolve);
    });
    return proxy;
  }

  readonly route = (): Address => ({ host: '127.0.0.1', port: (this.server.address() as AddressInfo).port });

  /** As a broker that is gone. */
  refuse(): void {
    this.mode = 'refusing';
    for (const socket of this.sockets) socket.destroy();
  }

  /** As a network that drops every packet. */
  silence(): void {
    this.mode = 'silent';
  }

  heal(): void {
    for (const socket of this.sockets) socket.destroy();
    this.mode = 'open';
  }

  async close(): Promise<void> {
    this.refuse();
    await new Promise<void>((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
  }

  private accept(client: Socket): void {
    if (this.mode === 'refusing') {
      client.destroy();
      return;
    }
    const [host = '', port] = (testServers().kafkaBrokers[0] ?? '').split(':');
    const broker = connect({ host, port: Number(port) });
    this.pass(client, broker);
    this.pass(broker, client);
  }

  private pass(from: Socket, to: Socket): void {
    this.sockets.add(from);
    from.on('data', (bytes) => {
      if (this.mode === 'open') to.write(bytes);
    });
    from.on('error', () => undefined);
    from.on('close', () => {
      this.sockets.delete(from);
      to.destroy();
    });
  }
}
