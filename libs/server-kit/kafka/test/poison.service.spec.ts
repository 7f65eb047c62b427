import { eventually } from '@streamstock/server-kit-testing';
import type { DeadLetterReason, RawRecord } from '../src';
import { Fixture } from './fixture';
import { Gathered, upTo } from './gathered';

const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

describe('poison', () => {
  let fixture: Fixture;

  beforeEach(async () => {
    fixture = await Fixture.create(1);
  });
  afterEach(() => fixture.close());

  it('is parked byte for byte with its reason and origin, and blocks nothing', async () => {
    const gathered = new Gathered();
    const bytes = Buffer.from([0x7b, 0xff, 0x00, 0x7d]);
    await fixture.producer.send([fixture.aMove(0)]);
    await fixture.producer.write([
      {
        topic: fixture.topic,
        key: Buffer.from([1, 0xfe]),
        value: bytes,
        headers: { traceparent, 'x-other': 'kept' },
      },
    ]);
    await fixture.producer.send([fixture.aMove(2)]);
    fixture.consume(gathered.handle);
    await eventually(() => {
      expect(gathered.sequences).toEqual([0, 2]);
    });
    await eventually(async () => {
      expect(await fixture.committed()).toEqual([3]);
    });
    const [parked] = await fixture.parked(1);
    expect(parked?.value).toEqual(bytes);
    expect(parked?.key).toEqual(Buffer.from([1, 0xfe]));
    const headers = Object.entries(parked?.headers ?? {}).map(([name, value]) => [name, String(value)]);
    expect(Object.fromEntries(headers)).toMatchObject({
      traceparent,
      'x-other': 'kept',
      'error-code': 'message.unparseable',
      'error-detail': expect.stringContaining('UTF-8') as string,
      'source-topic': fixture.topic,
      'source-partition': '0',
      'source-offset': '1',
    });
  });

  it('is reported after it was parked, once more if that failed, and parked once', async () => {
    const reported: [RawRecord, DeadLetterReason][] = [];
    await fixture.producer.send([{ ...fixture.aMove(0), value: '{"type":"Unheard","version":1}' }]);
    fixture.consume(new Gathered().handle, {
      onMalformed: (record, reason) => {
        reported.push([record, reason]);
        return reported.length === 1 ? Promise.reject(new Error('not yet')) : Promise.resolve();
      },
    });
    await eventually(async () => {
      expect(await fixture.committed()).toEqual([1]);
    });
    expect(reported.map(([record, { code }]) => [record.offset, code])).toEqual([
      ['0', 'message.unknown-type'],
      ['0', 'message.unknown-type'],
    ]);
    expect(await fixture.parked(1)).toHaveLength(1);
  });

  it('is not finished before the dead-letter topic has it', async () => {
    let refusals = 3;
    await fixture.producer.send([{ ...fixture.aMove(0), value: 'no json' }]);
    await fixture.producer.send([fixture.aMove(1)]);
    const gathered = new Gathered();
    fixture.consume(gathered.handle, {
      deadLetters: {
        send: async (record, reason) => {
          refusals -= 1;
          expect(await fixture.committed()).toEqual([-1]);
          if (refusals > 0) throw new Error('dead-letter topic away');
          await fixture.deadLetters.send(record, reason);
        },
      },
    });
    await eventually(async () => {
      expect(await fixture.committed()).toEqual([2]);
    });
    expect(gathered.sequences).toEqual([1]);
    expect(refusals).toBe(0);
  });

  it('does not lose good records among many bad ones', async () => {
    const gathered = new Gathered();
    fixture.consume(gathered.handle);
    await fixture.producer.send(
      upTo(200).map((at) => (at % 2 === 0 ? fixture.aMove(at) : { ...fixture.aMove(at), value: String(at) })),
    );
    await eventually(() => {
      expect(gathered.sequences).toEqual(upTo(200).filter((at) => at % 2 === 0));
    });
    expect(await fixture.parked(100)).toHaveLength(100);
  });
});
