import { parseStat, type ProcessStat } from './process-stat';
import { useOfTree } from './process-tree';

const process = (pid: number, parent: number, cpu: number, endedChildren = 0): ProcessStat => ({
  pid,
  parent,
  cpu,
  endedChildren,
  residentBytes: 1,
});

describe('useOfTree', () => {
  it('counts the process, its live descendants at any depth, and children that have ended', () => {
    const processes = [
      process(10, 1, 100, 7),
      process(11, 10, 20),
      process(12, 11, 3, 1),
      process(13, 1, 5_000),
    ];
    expect(useOfTree(10, processes)).toEqual({ cpuMs: 131, residentBytes: 3 });
  });

  it('finds nothing below a process that is gone', () => {
    expect(useOfTree(99, [process(10, 1, 100)])).toEqual({ cpuMs: 0, residentBytes: 0 });
  });
});

it('reads a stat line whose name holds spaces and parentheses', () => {
  const line =
    '4540 (postgres: a (b) c) S 4538 4540 4540 0 -1 4194560 9 8 7 6 250 50 30 20 20 0 1 0 12345 390172672 2560 18446744073709551615 1';
  expect(parseStat(line)).toEqual({
    pid: 4540,
    parent: 4538,
    cpu: 3_000,
    endedChildren: 500,
    residentBytes: 2_560 * 4_096,
  });
});
