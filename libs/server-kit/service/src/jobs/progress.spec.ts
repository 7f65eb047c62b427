import { pino } from 'pino';
import { Progress } from './progress';

function opened() {
  const lines: string[] = [];
  const logged: unknown[] = [];
  let now = 0;
  const logger = pino({ base: null, timestamp: false }, { write: (line) => logged.push(JSON.parse(line)) });
  const progress = new Progress({
    job: 'count',
    logger,
    print: (line) => lines.push(line),
    everyMs: 1_000,
    now: () => now,
  });
  return { progress, lines, logged, pass: (ms: number) => (now += ms) };
}

describe('Progress', () => {
  it('says how far and how fast, as often as it may', () => {
    const { progress, lines, logged, pass } = opened();
    progress.at(5_000, 20_000);
    pass(500);
    progress.at(6_000, 20_000);
    pass(1_500);
    progress.at(9_000, 20_000);
    expect(lines).toEqual([
      'count: 5,000 of about 20,000 (25 %), 0 a second',
      'count: 9,000 of about 20,000 (45 %), 2,000 a second',
    ]);
    expect(logged).toMatchObject([{ done: 5_000 }, { done: 9_000, total: 20_000, perSecond: 2_000 }]);
  });

  it('measures speed from where work of another kind goes on', () => {
    const { progress, lines, pass } = opened();
    progress.from(100_000, 300_000, 'products');
    pass(1_000);
    progress.from(250_000, 300_000, 'levels');
    pass(2_000);
    progress.at(260_000, 300_000, 'levels');
    expect(lines).toEqual([
      'count: 100,000 of about 300,000 (33 %), 0 a second; products',
      'count: 250,000 of about 300,000 (83 %), 0 a second; levels',
      'count: 260,000 of about 300,000 (86 %), 5,000 a second; levels',
    ]);
  });

  it('ends with the last figures, whenever they came', () => {
    const { progress, lines, pass } = opened();
    progress.at(0);
    pass(10);
    progress.at(3);
    progress.end('done');
    expect(lines).toEqual(['count: 0, 0 a second', 'count: 3, 300 a second', 'count: done']);
  });

  it('has no share of nothing, and none above all', () => {
    const { progress, lines, pass } = opened();
    progress.at(0, 0);
    pass(1_000);
    progress.at(30, 10);
    expect(lines).toEqual(['count: 0 of about 0, 0 a second', 'count: 30 of about 10 (100 %), 30 a second']);
  });

  it('says what else there is to say', () => {
    const { progress, lines, logged } = opened();
    progress.at(3, 4, 'reading, 1 behind');
    expect(lines).toEqual(['count: 3 of about 4 (75 %), 0 a second; reading, 1 behind']);
    expect(logged).toMatchObject([{ more: 'reading, 1 behind' }]);
  });

  it('says nothing twice', () => {
    const { progress, lines } = opened();
    progress.at(3, 3);
    progress.end('done');
    expect(lines).toEqual(['count: 3 of about 3 (100 %), 0 a second', 'count: done']);
  });
});
