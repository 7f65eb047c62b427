import fc from 'fast-check';
import { type Line, LineReader, maxLineBytes } from './line-reader';

function linesOf(chunks: readonly Buffer[]): Line[] {
  const reader = new LineReader();
  const lines: Line[] = [];
  const drain = () => {
    for (let line = reader.next(); line !== undefined; line = reader.next()) lines.push(line);
  };
  for (const chunk of chunks) {
    reader.add(chunk);
    drain();
  }
  reader.end();
  drain();
  return lines;
}

const texts = (...lines: string[]): Line[] => lines.map((text) => ({ text }));
const tooLong: Line = { fault: 'must not be longer than 16 KiB' };

/** The same bytes, cut at these places. */
function cutAt(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((from, index) => bytes.subarray(from, places[index]));
}

describe('LineReader', () => {
  it('leaves blank lines out, and needs no line end after the last line', () => {
    expect(linesOf([Buffer.from('\n{"a":1}\r\n \t\r\n\n{"b":2}\n\nc')])).toEqual(
      texts('{"a":1}', '{"b":2}', 'c'),
    );
    expect(linesOf([Buffer.from('a\n')])).toEqual(texts('a'));
    expect(linesOf([])).toEqual([]);
    expect(linesOf([Buffer.from('  \n ')])).toEqual([]);
  });

  it('takes no notice of a byte order mark', () => {
    expect(linesOf([Buffer.from('\uFEFF{"a":1}\n')])).toEqual(texts('{"a":1}'));
  });

  it('finds the same lines in the same bytes, however they are cut', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom('', ' ', '\r', 'ä€😀', 'x'.repeat(maxLineBytes), 'x'.repeat(maxLineBytes + 1)),
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.array(fc.nat(60_000), { maxLength: 20 }),
        (lines, cuts) => {
          const bytes = Buffer.from(lines.join('\n'));
          expect(linesOf(cutAt(bytes, cuts))).toEqual(linesOf([bytes]));
        },
      ),
    );
  });

  it('finds the same lines byte by byte', () => {
    const bytes = Buffer.from('{"note":"Grüße 😀"}\n\n€\nlast');
    expect(linesOf([...bytes].map((byte) => Buffer.from([byte])))).toEqual(
      texts('{"note":"Grüße 😀"}', '€', 'last'),
    );
  });

  it.each([1, 1_000, 16_385, 100_000])('reads past a line that is too long, in chunks of %d', (size) => {
    const bytes = Buffer.from(`a\n${'x'.repeat(50_000)}\nb\n${'y'.repeat(maxLineBytes + 1)}`);
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.subarray(index * size, (index + 1) * size),
    );
    expect(linesOf(chunks)).toEqual([{ text: 'a' }, tooLong, { text: 'b' }, tooLong]);
  });

  it('takes a line of exactly the longest length', () => {
    const longest = 'x'.repeat(maxLineBytes);
    expect(linesOf([Buffer.from(`${longest}\n${longest}x\n`)])).toEqual([{ text: longest }, tooLong]);
  });

  it('tells bytes that are no UTF-8 from a replacement character that was sent', () => {
    expect(linesOf([Buffer.from([0x61, 0xff, 0x0a]), Buffer.from('\uFFFD\n')])).toEqual([
      { fault: 'must be UTF-8' },
      { text: '\uFFFD' },
    ]);
  });
});
