import type { ServerResponse } from 'node:http';
import type { StockLevel } from '@streamstock/contracts-http-api';

/** The live stream of the fake gateway: numbered events, resumed by `Last-Event-ID`. */
export class FakeStream {
  readonly #readers = new Set<ServerResponse>();
  readonly #frames: string[] = [];
  readonly #epoch = 'fake1c1';

  publish(level: StockLevel): void {
    const frame = `id: ${this.#epoch}-${this.#frames.length + 1}\nevent: level\ndata: ${JSON.stringify(level)}\n\n`;
    this.#frames.push(frame);
    for (const reader of this.#readers) reader.write(frame);
  }

  open(response: ServerResponse, lastEventId: string | undefined): void {
    const [epoch, sequence] = lastEventId?.split('-') ?? [];
    const resumed = epoch === this.#epoch;
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    const position = `${this.#epoch}-${resumed ? sequence : this.#frames.length}`;
    const missed = resumed ? this.#frames.slice(Number(sequence)) : [];
    const hello = { epoch: this.#epoch, resumed, ...(resumed && { missed: missed.length }) };
    response.write(`id: ${position}\nevent: hello\ndata: ${JSON.stringify(hello)}\n\n`);
    for (const frame of missed) response.write(frame);
    this.#readers.add(response);
    response.on('close', () => this.#readers.delete(response));
  }

  /** Bytes that readers have not taken yet. */
  backlog(): number {
    return [...this.#readers].reduce((sum, { writableLength }) => sum + writableLength, 0);
  }

  cut(): void {
    for (const reader of this.#readers) reader.destroy();
  }
}
