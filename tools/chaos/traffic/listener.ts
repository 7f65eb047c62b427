import { helloEventSchema, type LevelEvent, levelEventSchema } from '@streamstock/contracts-http-api';
import { Agent, request } from 'undici';

interface Frame {
  readonly event: string;
  readonly data: string;
}

/** A screen: keeps a live stream open and remembers what it was told. */
export class Listener {
  readonly levels: LevelEvent[] = [];
  readonly events: string[] = [];
  readonly #agent = new Agent({ bodyTimeout: 0, pipelining: 0 });
  #ended: Promise<void> = Promise.resolve();

  /** Resolves when the stream has said hello. */
  static async open(gateway: string, token: string, query = ''): Promise<Listener> {
    const listener = new Listener();
    await listener.#open(`${gateway}/api/stream${query}`, token);
    return listener;
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
    await this.#ended;
  }

  async #open(url: string, token: string): Promise<void> {
    const answer = await request(url, {
      dispatcher: this.#agent,
      headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
    });
    if (answer.statusCode !== 200) throw new Error(`The stream answered ${String(answer.statusCode)}.`);
    await new Promise<void>((resolve, reject) => {
      this.#ended = this.#read(answer.body, resolve).then(
        () => {
          reject(new Error('The stream ended before it said hello.'));
        },
        () => {
          reject(new Error('The stream broke.'));
        },
      );
    });
  }

  async #read(body: AsyncIterable<Buffer>, greeted: () => void): Promise<void> {
    let text = '';
    for await (const chunk of body) {
      text += chunk.toString('utf8');
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) this.#hear(frameOf(part), greeted);
    }
  }

  #hear({ event, data }: Frame, greeted: () => void): void {
    this.events.push(event);
    if (event === 'level') this.levels.push(levelEventSchema.parse(JSON.parse(data)));
    if (event !== 'hello') return;
    helloEventSchema.parse(JSON.parse(data));
    greeted();
  }
}

function frameOf(part: string): Frame {
  const lines = part.split('\n');
  const field = (name: string) =>
    lines
      .filter((line) => line.startsWith(`${name}:`))
      .map((line) => line.slice(name.length + 1).trimStart())
      .join('\n');
  return { event: field('event'), data: field('data') };
}
