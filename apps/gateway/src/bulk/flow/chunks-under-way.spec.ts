import { jest } from '@jest/globals';
import type { CommandResult } from '@streamstock/contracts-events';
import { type ChunkEnding, ChunksUnderWay } from './chunks-under-way';

const record = { topic: 'inventory.commands', key: 'acme|P-1', value: '{}' };
const results: CommandResult[] = [
  {
    commandId: 'a',
    bodyHash: 'hash',
    outcome: 'refused',
    refusal: { code: 'stock.insufficient', detail: 'Only 1 of 2 units available.' },
  },
];

describe('ChunksUnderWay', () => {
  let send: jest.Mock<() => Promise<void>>;
  let chunks: ChunksUnderWay;
  let endings: Map<string, ChunkEnding>;
  beforeEach(() => {
    jest.useFakeTimers();
    send = jest.fn(() => Promise.resolve());
    endings = new Map();
    chunks = new ChunksUnderWay({ producer: { send }, timeoutMs: 5_000 });
  });
  afterEach(() => {
    expect(chunks.size).toBe(0);
    jest.useRealTimers();
  });
  const sendOne = (recordId: string) => {
    chunks.send({
      recordId,
      record,
      onEnd: (ending) => {
        expect(endings.has(recordId)).toBe(false);
        endings.set(recordId, ending);
      },
    });
  };

  it('answers by the record that the results name as their cause', () => {
    sendOne('r-1');
    expect(chunks.decide('r-2', results)).toBe(false);
    expect(chunks.decide(null, results)).toBe(false);
    expect(chunks.decide('r-1', results)).toBe(true);
    expect(chunks.decide('r-1', results)).toBe(false);
    expect(endings.get('r-1')).toEqual({ kind: 'decided', results });
    expect(send).toHaveBeenCalledWith([record]);
  });

  it('says pending of what Kafka has and nobody decided, each at its own time', async () => {
    sendOne('r-1');
    await jest.advanceTimersByTimeAsync(3_000);
    sendOne('r-2');
    await jest.advanceTimersByTimeAsync(2_000);
    expect([...endings]).toEqual([['r-1', { kind: 'pending' }]]);
    await jest.advanceTimersByTimeAsync(3_000);
    expect(endings.get('r-2')).toEqual({ kind: 'pending' });
  });

  it('says unknown of what Kafka did not acknowledge', async () => {
    send.mockRejectedValueOnce(new Error('broker away'));
    sendOne('r-1');
    await jest.advanceTimersByTimeAsync(0);
    send.mockReturnValueOnce(new Promise(() => undefined));
    sendOne('r-2');
    await jest.advanceTimersByTimeAsync(5_000);
    expect([...endings.values()]).toEqual([{ kind: 'unknown' }, { kind: 'unknown' }]);
  });

  it('believes a result that overtakes the failure of its send', async () => {
    send.mockRejectedValueOnce(new Error('connection lost'));
    sendOne('r-1');
    chunks.decide('r-1', results);
    await jest.advanceTimersByTimeAsync(0);
    expect(endings.get('r-1')).toEqual({ kind: 'decided', results });
  });

  it('tells nobody of what was released', async () => {
    sendOne('r-1');
    chunks.release('r-1');
    expect(chunks.decide('r-1', results)).toBe(false);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(endings.size).toBe(0);
  });

  it('ends a wait early with what is known', async () => {
    sendOne('r-1');
    await jest.advanceTimersByTimeAsync(0);
    chunks.giveUp('r-1');
    chunks.giveUp('r-1');
    expect(endings.get('r-1')).toEqual({ kind: 'pending' });
  });
});
