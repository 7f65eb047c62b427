import { Channel } from './channel';
import type { StreamFilter } from './stream-filter';
import { StreamReader, type StreamSocket } from './stream-reader';

const everything: StreamFilter = { locations: undefined, products: undefined };

class RecordedSocket implements StreamSocket {
  readonly written: string[] = [];
  writableLength = 0;
  drained: () => void = () => undefined;
  write(chunk: string | Uint8Array): boolean {
    this.written.push(chunk.toString());
    return true;
  }
  once(_event: 'drain', listener: () => void): void {
    this.drained = listener;
  }
  end(): void {
    this.written.push('end');
  }
  destroy(): void {
    this.written.push('destroyed');
  }
}

function join(channel: Channel, filter = everything) {
  const socket = new RecordedSocket();
  let tooSlow = 0;
  channel.readers.add(
    new StreamReader({
      socket,
      filter,
      maxBacklogBytes: 100,
      position: () => `${channel.position.epoch}-${String(channel.position.sequence)}`,
      onTooSlow: () => (tooSlow += 1),
    }),
  );
  return { socket, tooSlow: () => tooSlow };
}

const publish = (channel: Channel, locationId: string) => {
  channel.publish({ productId: 'P', locationId, frame: `[${channel.nextId()} ${locationId}]` });
};

describe('Channel', () => {
  let channel: Channel;
  beforeEach(() => {
    channel = new Channel('e1', 3);
  });

  it('writes the events of a tick at once, to each only what they may see', () => {
    const all = join(channel);
    const onlyA = join(channel, { locations: new Set(['A']), products: undefined });
    const nobody = join(channel, { locations: new Set(), products: undefined });
    publish(channel, 'A');
    publish(channel, 'B');
    channel.flush();
    expect(all.socket.written).toEqual(['[e1-1 A][e1-2 B]']);
    expect(onlyA.socket.written).toEqual(['[e1-1 A]']);
    expect(nobody.socket.written).toEqual([]);
  });

  it('greets a new reader with the position to resume from', () => {
    publish(channel, 'A');
    expect(channel.welcome(undefined, everything)).toBe(
      'id: e1-1\nevent: hello\ndata: {"epoch":"e1","resumed":false}\n\n',
    );
  });

  it('says how much was missed and replays it, filtered, and nothing twice', () => {
    const before = join(channel);
    for (const location of ['A', 'B', 'A']) publish(channel, location);
    const welcome = channel.welcome('e1-1', { locations: new Set(['A']), products: undefined });
    expect(welcome).toBe(
      'id: e1-1\nevent: hello\ndata: {"epoch":"e1","resumed":true,"missed":1}\n\n[e1-3 A]',
    );
    const resumed = join(channel);
    channel.flush();
    expect(before.socket.written).toEqual(['[e1-1 A][e1-2 B][e1-3 A]']);
    expect(resumed.socket.written).toEqual([]);
  });

  it.each([
    ['e1-0', 'gap'],
    ['e1-9', 'unknown-position'],
    ['e0-1', 'unknown-position'],
    ['rubbish', 'unknown-position'],
  ])('tells a reader that comes from %s to start over: %s', (lastEventId, reason) => {
    for (const location of ['A', 'A', 'A', 'A']) publish(channel, location);
    const welcome = channel.welcome(lastEventId, everything);
    expect(welcome).toContain('"resumed":false');
    expect(welcome).toContain(`id: e1-4\nevent: reset\ndata: {"reason":"${reason}"}`);
  });

  it('resets everybody when the source was away, also those who come back later', () => {
    const { socket } = join(channel);
    publish(channel, 'A');
    channel.interrupt();
    expect(socket.written.at(-1)).toBe('id: e1-2\nevent: reset\ndata: {"reason":"source-rejoined"}\n\n');
    expect(channel.welcome('e1-1', everything)).toContain('"reason":"gap"');
    expect(channel.welcome('e1-2', everything)).toContain('"resumed":true');
  });

  it('drops events for a reader whose backlog is full, and resets it once it has caught up', () => {
    const slow = join(channel);
    slow.socket.writableLength = 101;
    publish(channel, 'A');
    channel.flush();
    publish(channel, 'A');
    channel.flush();
    expect(slow.socket.written).toEqual([]);
    expect(slow.tooSlow()).toBe(1);
    slow.socket.writableLength = 0;
    slow.socket.drained();
    publish(channel, 'B');
    channel.flush();
    expect(slow.socket.written).toEqual([
      'id: e1-2\nevent: reset\ndata: {"reason":"too-slow"}\n\n',
      '[e1-3 B]',
    ]);
  });

  it('moves the position of readers with each heartbeat', () => {
    const { socket } = join(channel, { locations: new Set(), products: undefined });
    publish(channel, 'A');
    channel.heartbeat();
    expect(socket.written).toEqual([': beat\nid: e1-1\n\n']);
  });
});
