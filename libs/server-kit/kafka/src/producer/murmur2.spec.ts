import { randomBytes } from 'node:crypto';
import { Partitioners } from 'kafkajs';
import { partitionOf } from './murmur2';

const partitionMetadata = (count: number) =>
  Array.from({ length: count }, (_, partitionId) => ({
    partitionErrorCode: 0,
    partitionId,
    leader: 0,
    replicas: [0],
    isr: [0],
  }));

describe('partitionOf', () => {
  // From the tests of Kafka's own Java client: murmur2, made positive.
  it.each([
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
  ])('places %s as the Java client does', (key, hash) => {
    expect(partitionOf(key, 1_000_003)).toBe((hash & 0x7fffffff) % 1_000_003);
  });

  it('agrees with the default partitioner of kafkajs on any bytes', () => {
    const reference = Partitioners.DefaultPartitioner();
    for (let length = 0; length < 200; length++) {
      const key = randomBytes(length);
      const expected = reference({
        topic: 't',
        partitionMetadata: partitionMetadata(12),
        message: { key, value: '' },
      });
      expect(partitionOf(key, 12)).toBe(expected);
    }
  });

  it('takes text as UTF-8', () => {
    expect(partitionOf('Kühlregal|東京', 12)).toBe(partitionOf(Buffer.from('Kühlregal|東京'), 12));
  });

  it('puts records without a key into the first partition', () => {
    expect(partitionOf(null, 12)).toBe(0);
  });
});
