import { jest } from '@jest/globals';
import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import { eventually } from '@streamstock/server-kit-testing';
import { AnswerStream } from './answer-stream';
import { DiskRoom } from './disk-room';
import { Spool } from './spool';

/** A connection whose client takes a number of writes and then nothing until it is told to. */
class SlowClient extends EventEmitter {
  received = '';
  ended = false;
  destroyed = false;
  takes = Infinity;

  write(chunk: string | Buffer): boolean {
    this.received += String(chunk);
    this.takes -= 1;
    return this.takes > 0;
  }

  end(chunk: string): void {
    this.received += chunk;
    this.ended = true;
  }

  destroy(): this {
    this.destroyed = true;
    return this;
  }

  take(writes: number): void {
    this.takes = writes;
    this.emit('drain');
  }
}

function aStream(disk = new DiskRoom(100_000_000), folder = tmpdir()) {
  const client = new SlowClient();
  const onReady = jest.fn();
  const onProgress = jest.fn();
  const spool = new Spool(folder, disk);
  const socket = client as unknown as ConstructorParameters<typeof AnswerStream>[0]['socket'];
  return { client, onReady, onProgress, stream: new AnswerStream({ socket, spool, onReady, onProgress }) };
}

const linesOf = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `{"row":${String(from + index)},"pad":"${'x'.repeat(200)}"}`);

describe('AnswerStream', () => {
  it('writes through while the client reads', () => {
    const { client, stream } = aStream();
    stream.write(['a', 'b']);
    stream.write(['c']);
    stream.end('last');
    expect([client.received, client.ended]).toEqual(['a\nb\nc\nlast\n', true]);
    expect(stream.behind).toBe(false);
  });

  it('takes everything of a run whose client reads nothing, and hands it out in order when it does', async () => {
    const { client, stream, onProgress } = aStream();
    client.takes = 1;
    const all: string[] = [];
    for (let batch = 0; batch < 50; batch += 1) {
      const lines = linesOf(1_000, batch * 1_000);
      all.push(...lines);
      stream.write(lines);
      await eventually(() => {
        expect(stream.ready).toBe(true);
      });
    }
    stream.end('last');
    expect(client.ended).toBe(false);
    expect(stream.behind).toBe(true);
    await eventually(() => {
      client.take(7);
      expect(client.ended).toBe(true);
    });
    expect(onProgress).toHaveBeenCalled();
    expect(client.received).toBe(`${[...all, 'last'].join('\n')}\n`);
  });

  it.each([
    ['there is no room', new DiskRoom(0), tmpdir()],
    ['it cannot be written', new DiskRoom(1_000_000), '/does/not/exist'],
  ])('takes no more than memory holds where the disk is of no use: %s', async (_, disk, folder) => {
    const { client, stream, onReady } = aStream(disk, folder);
    client.takes = 1;
    stream.write(linesOf(1));
    let taken = 1;
    await eventually(() => {
      if (stream.ready) stream.write(linesOf(100, (taken += 100)));
      expect(stream.ready).toBe(false);
    });
    expect(taken).toBeLessThan(20_000);
    onReady.mockClear();
    client.take(Infinity);
    await eventually(() => {
      expect(onReady).toHaveBeenCalled();
    });
    expect(stream.ready).toBe(true);
    stream.end('last');
    await eventually(() => {
      expect(client.ended).toBe(true);
    });
  });

  it('lets go of everything when the client leaves', async () => {
    const disk = new DiskRoom(1_000_000);
    const { client, stream } = aStream(disk);
    client.takes = 1;
    stream.write(linesOf(1));
    stream.write(linesOf(3_000));
    await eventually(() => {
      expect(() => {
        disk.take(999_999);
        disk.give(999_999);
      }).toThrow();
    });
    stream.close();
    await eventually(() => {
      disk.take(1_000_000);
    });
    expect(client.ended).toBe(false);
  });
});
