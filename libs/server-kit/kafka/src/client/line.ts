import { connect as connectPlain, isIP, Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { ISocketFactory, ISocketFactoryArgs, KafkaConfig } from 'kafkajs';

const keepAliveAfter = 60_000;

export interface Address {
  readonly host: string;
  readonly port: number;
}

/**
 * The connections of one client, which can be cut for good. kafkajs retries inside and cannot be told to stop;
 * after `cut` every attempt fails at once, so that what was given up cannot reach a broker later.
 */
export class Line {
  private readonly sockets = new Set<Socket>();
  private isCut = false;

  /** `route` says where a broker is really reached, when not at the address it advertises. */
  constructor(private readonly route: (advertised: Address) => Address = (advertised) => advertised) {}

  transport(brokers: readonly string[]): Pick<KafkaConfig, 'brokers' | 'socketFactory'> {
    return {
      // No broker to try is the one connection failure that kafkajs does not retry.
      brokers: () => (this.isCut ? [] : [...brokers]),
      socketFactory: this.open,
    };
  }

  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy(new Error('connection given up'));
  }

  private readonly open: ISocketFactory = (target) => {
    if (this.isCut) return refused();
    const { host, port } = this.route(target);
    const socket = connected({ ...target, host, port });
    socket.setKeepAlive(true, keepAliveAfter);
    socket.setNoDelay(true);
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
    return socket;
  };
}

function connected({ host, port, ssl, onConnect }: ISocketFactoryArgs): Socket {
  const secured = ssl as ISocketFactoryArgs['ssl'] | undefined;
  if (!secured) return connectPlain({ host, port }, onConnect);
  return connectTls({ host, port, ...(isIP(host) ? {} : { servername: host }), ...secured }, onConnect);
}

function refused(): Socket {
  const socket = new Socket();
  process.nextTick(() => socket.destroy(new Error('connection given up')));
  return socket;
}
