import { readdirSync, readFileSync } from 'node:fs';

/** One process as `/proc/<pid>/stat` shows it; times in milliseconds. */
export interface ProcessStat {
  readonly pid: number;
  readonly parent: number;
  /** User and system time of all its threads. */
  readonly cpu: number;
  /** The same of children that have ended and were waited for. */
  readonly endedChildren: number;
  readonly residentBytes: number;
}

/** Linux reports in hundredths of a second to every program, whatever the kernel uses inside. */
const msPerTick = 10;
const pageBytes = 4096;

/** The name stands in parentheses and may hold spaces and parentheses itself, so fields count from the last one. */
export function parseStat(text: string): ProcessStat {
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const field = (numberInManual: number) => Number(fields[numberInManual - 3]);
  return {
    pid: Number.parseInt(text, 10),
    parent: field(4),
    cpu: (field(14) + field(15)) * msPerTick,
    endedChildren: (field(16) + field(17)) * msPerTick,
    residentBytes: field(24) * pageBytes,
  };
}

/** Every process of the machine. One that ends while we look is left out. */
export function allProcesses(): ProcessStat[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [parseStat(readFileSync(`/proc/${pid}/stat`, 'latin1'))];
      } catch {
        return [];
      }
    });
}
