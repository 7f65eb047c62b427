import { createRequire } from 'node:module';

/** What is used of a class that kafkajs keeps to itself. */
export interface Encoder {
  buf: Buffer;
  readonly offset: number;
  readonly buffer: Buffer;
  writeString(value: string): Encoder;
  writeEncoder(value: Encoder): Encoder;
  ensureAvailable(this: Encoder, length: number): void;
}

interface EncoderClass {
  new (): Encoder;
  readonly prototype: Encoder;
  nextPowerOfTwo(value: number): number;
}

export const KafkajsEncoder = createRequire(import.meta.url)(
  'kafkajs/src/protocol/encoder.js',
) as EncoderClass;

const leastBytes = 256;

/**
 * kafkajs 2.2.4 gives every record and every part of a request zeroed memory of its own outside of the heap, and again
 * as it grows. Here they share Node's pool. Whatever lies before `offset` has been written and nothing behind it is
 * sent, so the memory need not be zeroed.
 */
export function poolEncoders(): void {
  // Only the constructor still asks, once `ensureAvailable` is ours: it begins without memory.
  KafkajsEncoder.nextPowerOfTwo = () => 0;
  KafkajsEncoder.prototype.ensureAvailable = function (length) {
    const wanted = this.offset + length;
    if (wanted <= this.buf.length) return;
    const larger = Buffer.allocUnsafe(Math.max(leastBytes, 2 ** (32 - Math.clz32(wanted))));
    this.buf.copy(larger, 0, 0, this.offset);
    this.buf = larger;
  };
}
