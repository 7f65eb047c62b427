import { sparklinePaths } from './sparkline-path';

const size = { width: 100, height: 24 };

describe('sparklinePaths', () => {
  it('span the width, from zero up', () => {
    const { settled, running } = sparklinePaths([0, 5, 10], size);
    expect([settled, running]).toEqual(['M0.0 22.0L50.0 12.0L100.0 2.0', '']);
  });

  it('go below zero where values do', () => {
    expect(sparklinePaths([-10, 10], size).settled).toBe('M0.0 22.0L100.0 2.0');
  });

  it('are a level line where nothing changes, and none where there is one value', () => {
    expect(sparklinePaths([0, 0], size).settled).toBe('M0.0 22.0L100.0 22.0');
    expect(sparklinePaths([5], size).settled).toBe('');
    expect(sparklinePaths([5], { ...size, unfinished: true })).toEqual({ settled: '', running: '' });
  });

  it('part where the last value is not final', () => {
    expect(sparklinePaths([0, 10, 5], { ...size, unfinished: true })).toEqual({
      settled: 'M0.0 22.0L50.0 2.0',
      running: 'M50.0 2.0L100.0 12.0',
    });
  });
});
