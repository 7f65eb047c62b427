import { ownsStack, parseOptions, tiers } from './arguments';

describe('parseOptions', () => {
  it('wants everything on a stack of its own', () => {
    expect(parseOptions([])).toEqual({ only: tiers, keepStack: false });
  });

  it('takes some tiers, in their own order', () => {
    expect(parseOptions(['--only', 'service,unit', '--keep-stack'])).toEqual({
      only: ['unit', 'service'],
      keepStack: true,
    });
  });

  it.each([['--only', 'units'], ['--only', ''], ['--fast']])('refuses %s %s', (...args) => {
    expect(() => parseOptions(args)).toThrow();
  });
});

describe('ownsStack', () => {
  it.each([
    [[], true],
    [['--only', 'static,unit'], false],
    [['--only', 'unit,service'], true],
    [['--keep-stack'], false],
  ])('%j: %s', (args, owns) => {
    expect(ownsStack(parseOptions(args))).toBe(owns);
  });
});
