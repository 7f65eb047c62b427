import fc from 'fast-check';
import { EventStreamParser } from './event-stream-parser';

const text =
  ': beat\nid: e-1\n\nretry: 2500\nid: e-2\nevent: level\ndata: {"a":1}\n\ndata: one\ndata:two\n\nevent: ignored\n\n';
const messages = [
  { name: 'level', data: '{"a":1}' },
  { name: 'message', data: 'one\ntwo' },
];

describe('EventStreamParser', () => {
  it.each(['\n', '\r\n', '\r'])('reads the same wherever the chunks are cut, lines ending with %j', (end) => {
    fc.assert(
      fc.property(fc.array(fc.nat(text.length * 2)), (cuts) => {
        const whole = text.replaceAll('\n', end) + (end === '\r' ? ':\n' : '');
        const edges = [0, ...cuts.filter((cut) => cut < whole.length).sort((a, b) => a - b), whole.length];
        const parser = new EventStreamParser();
        const read = edges.slice(1).flatMap((edge, index) => parser.push(whole.slice(edges[index], edge)));
        expect(read).toEqual(messages);
        expect(parser.lastEventId).toBe('e-2');
        expect(parser.retryAfter).toBe(2_500);
      }),
    );
  });

  it('moves the position by a heartbeat that carries only an id', () => {
    const parser = new EventStreamParser();
    expect(parser.push(': beat\nid: e-9\n\n')).toEqual([]);
    expect(parser.lastEventId).toBe('e-9');
  });

  it('takes no position from a message that has not ended', () => {
    const parser = new EventStreamParser();
    parser.push('id: e-3\ndata: half');
    expect(parser.lastEventId).toBe('');
  });
});
