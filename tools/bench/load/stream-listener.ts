import { levelEventSchema } from '@streamstock/contracts-http-api';
import { once } from 'node:events';
import { request } from 'undici';
import type { SeenLevel } from './stream-match';

const shape = levelEventSchema.pick({ productId: true, locationId: true, version: true });

/** A browser's live stream: every level with the time at which it came. */
export class StreamListener {
  readonly events: SeenLevel[] = [];
  readonly #closing = new AbortController();

  /** Resolves when the stream is open. */
  async open(url: string, token: string): Promise<void> {
    const { statusCode, body } = await request(`${url}/api/stream`, {
      headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
      signal: this.#closing.signal,
      bodyTimeout: 0,
    });
    if (statusCode !== 200) throw new Error(`the stream answered ${statusCode}`);
    body.setEncoding('utf8');
    let rest = '';
    body.on('data', (chunk: string) => {
      const at = performance.now();
      const frames = (rest + chunk).split('\n\n');
      rest = frames.pop() ?? '';
      for (const frame of frames) this.#take(frame, at);
    });
    body.on('error', () => undefined);
    await once(body, 'data');
  }

  close(): void {
    this.#closing.abort();
  }

  #take(frame: string, at: number): void {
    const data = /^event: level\ndata: (.*)$/m.exec(frame)?.[1];
    if (data === undefined) return;
    const { productId, locationId, version } = shape.parse(JSON.parse(data));
    this.events.push({ key: `${productId}|${locationId}`, version, at });
  }
}
