import { sparklinePath } from './sparkline-path';

describe('sparklinePath', () => {
  it('spans the width, from zero up', () => {
    expect(sparklinePath([0, 5, 10], 100, 24)).toBe('M0.0 22.0L50.0 12.0L100.0 2.0');
  });

  it('goes below zero where values do', () => {
    expect(sparklinePath([-10, 10], 100, 24)).toBe('M0.0 22.0L100.0 2.0');
  });

  it('is a level line where nothing changes, and none where there is one value', () => {
    expect(sparklinePath([0, 0], 100, 24)).toBe('M0.0 22.0L100.0 22.0');
    expect(sparklinePath([5], 100, 24)).toBe('');
  });
});
