import fc from 'fast-check';
import { KafkajsEncoder, poolEncoders } from './encoder';

const encoded = (texts: readonly string[]): Buffer => {
  const request = new KafkajsEncoder();
  for (const text of texts) request.writeEncoder(new KafkajsEncoder().writeString(text).writeString(text));
  return request.buffer;
};

describe('encoders of kafkajs', () => {
  it('are still the ones whose memory is replaced', () => {
    expect(new KafkajsEncoder().buf).toHaveLength(512);
    expect(Object.getOwnPropertyNames(KafkajsEncoder)).toContain('nextPowerOfTwo');
    expect(Object.getOwnPropertyNames(KafkajsEncoder.prototype)).toContain('ensureAvailable');
  });

  it('write the same bytes from the pool', () => {
    const texts = fc.sample(fc.array(fc.string({ maxLength: 700, unit: 'grapheme' })), 200);
    const before = texts.map(encoded);
    poolEncoders();
    expect(new KafkajsEncoder().buf).toHaveLength(0);
    expect(texts.map(encoded)).toEqual(before);
  });
});
