import { nextOffsets } from './source-offset';

const source = (partition: number, offset: string, topic = 'levels') => ({ topic, partition, offset });

describe('the next offsets of a batch', () => {
  it('are one past the last of each partition, sorted', () => {
    const sources = [
      source(11, '5'),
      source(2, '9007199254740993'),
      source(2, '7'),
      source(0, '0', 'catalog'),
    ];
    expect(nextOffsets(sources)).toEqual([
      source(0, '1', 'catalog'),
      source(2, '9007199254740994'),
      source(11, '6'),
    ]);
  });
});
