import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A TCP line to Postgres that a test can break in the ways a network does. */
export class FaultyLine {
  readonly #pairs = new Set<{ near: Socket; far: Socket }>();
  readonly #server: Server;
  /** Answers of the server no longer come through; what is sent still arrives. */
  swallowAnswers = false;

  private constructor(private readonly target: URL) {
    this.#server = createServer((near) => {
      this.#join(near);
    });
  }

  static async to(url: string): Promise<FaultyLine> {
    const line = new FaultyLine(new URL(url));
    line.#server.listen(0, '127.0.0.1');
    await once(line.#server, 'listening');
    return line;
  }

  /** The connection string through this line. */
  get url(): string {
    const through = new URL(this.target);
    through.host = `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return through.href;
  }

  /** Breaks every connection; new ones are possible. */
  cut(): void {
    for (const { near, far } of this.#pairs) {
      near.destroy();
      far.destroy();
    }
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #join(near: Socket): void {
    const far = connect(Number(this.target.port), this.target.hostname);
    const pair = { near, far };
    this.#pairs.add(pair);
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => {
      if (!this.swallowAnswers) near.write(bytes);
    });
    const end = () => {
      this.#pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) socket.on('close', end).on('error', end);
  }
}
