import fc from 'fast-check';
import { CongestionWindow, fewestRows, mostRows, targetDelayMs } from './congestion-window';

/** A server that decides so many rows per millisecond: what is under way waits for all before it. */
function runAgainst(rowsPerMs: number, rounds: number, window = new CongestionWindow()): CongestionWindow {
  for (let round = 0; round < rounds; round += 1) {
    const { size } = window;
    window.full();
    window.decided(size, size / rowsPerMs);
  }
  return window;
}

describe('CongestionWindow', () => {
  it.each([4, 6, 10, 15])('settles near the delay aimed at, at %d rows per ms', (rowsPerMs) => {
    const { size } = runAgainst(rowsPerMs, 100);
    const delay = size / rowsPerMs;
    expect(delay).toBeGreaterThan(targetDelayMs * 0.7);
    expect(delay).toBeLessThan(targetDelayMs * 1.4);
  });

  it('opens as far as it may where everything is quick', () => {
    expect(runAgainst(1_000, 50).size).toBe(mostRows);
  });

  it('keeps the fewest rows where everything is slow', () => {
    expect(runAgainst(0.1, 50).size).toBe(fewestRows);
  });

  it('recovers once what slowed it is gone', () => {
    const window = runAgainst(0.1, 20);
    expect(runAgainst(1_000, 50, window).size).toBe(mostRows);
  });

  it('does not grow while the rows come too slowly to fill it', () => {
    const window = new CongestionWindow();
    const before = window.size;
    for (let round = 0; round < 100; round += 1) window.decided(before, 1);
    expect(window.size).toBe(before);
  });

  it('judges a round by its slowest tenth: one late record is not the end', () => {
    const window = new CongestionWindow();
    const before = window.size;
    window.full();
    window.decided(10, 1_000);
    window.decided(before, 10);
    expect(window.size).toBeGreaterThan(before);
  });

  it('stays within its bounds whatever comes', () => {
    const decided = fc.tuple(fc.nat(3_000), fc.double({ min: 0, max: 10_000, noNaN: true }), fc.boolean());
    fc.assert(
      fc.property(fc.array(decided), (events) => {
        const window = new CongestionWindow();
        for (const [rows, ms, full] of events) {
          if (full) window.full();
          window.decided(rows, ms);
          expect(window.size).toBeGreaterThanOrEqual(fewestRows);
          expect(window.size).toBeLessThanOrEqual(mostRows);
        }
      }),
    );
  });
});
