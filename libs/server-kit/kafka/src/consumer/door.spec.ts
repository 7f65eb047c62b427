import { stockLevelChanged, stockMoved } from '@streamstock/contracts-events';
import type { RawRecord } from '../record';
import { Door } from './door';

const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

const raw = (value: unknown, overrides: Partial<RawRecord> = {}): RawRecord => ({
  topic: stockMoved.topic.name,
  partition: 3,
  offset: '17',
  timestamp: 1_700_000_000_000,
  key: null,
  value: Buffer.isBuffer(value)
    ? value
    : Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
  headers: {},
  ...overrides,
});

describe('Door', () => {
  const door = new Door([stockMoved, stockLevelChanged]);
  const sample = stockMoved.sample;

  it('lets in what its schema accepts, with where it came from', () => {
    const record = raw(sample, { headers: { traceparent: Buffer.from(traceparent) } });
    expect(door.check(record)).toEqual({
      record: {
        message: sample,
        topic: record.topic,
        partition: 3,
        offset: '17',
        timestamp: 1_700_000_000_000,
        traceparent,
        raw: record,
      },
    });
  });

  it('ignores a malformed trace context', () => {
    const checked = door.check(raw(sample, { headers: { traceparent: 'nonsense' } }));
    expect('record' in checked && checked.record.traceparent).toBeUndefined();
  });

  it.each([
    ['no value', raw('', { value: null }), 'message.empty', 'no value'],
    ['no JSON', raw('{"type":'), 'message.unparseable', 'JSON'],
    ['no UTF-8', raw(Buffer.from([0x22, 0xc3, 0x28, 0x22])), 'message.unparseable', 'UTF-8'],
    ['no object', raw('null'), 'message.unknown-type', 'undefined'],
    ['an unknown type', raw({ ...sample, type: 'StockLost' }), 'message.unknown-type', 'StockLost'],
    [
      'a type of another topic',
      raw(sample, { topic: stockLevelChanged.topic.name }),
      'message.unknown-type',
      stockLevelChanged.topic.name,
    ],
    ['an unknown version', raw({ ...sample, version: 9 }), 'message.unknown-version', 'version 9'],
    ['a wrong field', raw({ ...sample, sequence: 'first' }), 'message.invalid', 'sequence: '],
  ])('refuses %s and says why', (_name, record, code, detail) => {
    expect(door.check(record)).toEqual({
      reason: { code, detail: expect.stringContaining(detail) as string },
    });
  });
});
