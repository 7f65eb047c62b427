import { readFileSync } from 'node:fs';
import type { CpuReading } from './cpu';
import { compilerMs } from './compiler-threads';
import { allProcesses } from './process-stat';
import { useOfTree } from './process-tree';

const broker = 'kafka';

/** Reads the processes of these ids, each with everything below it; the broker's compiler apart, as `kafka JIT`. */
export function readCpu(pids: Readonly<Record<string, number>>): CpuReading {
  const processes = allProcesses();
  const used = Object.entries(pids).flatMap(([name, pid]) => {
    const { cpuMs } = useOfTree(pid, processes);
    if (name !== broker) return [[name, cpuMs]];
    const compiling = compilerMs(pid);
    return [
      [name, cpuMs - compiling],
      [`${name} JIT`, compiling],
    ];
  });
  return {
    at: performance.now(),
    used: Object.fromEntries(used) as Record<string, number>,
    machine: busyMs(readFileSync('/proc/stat', 'latin1')),
  };
}

/** User, nice, system, irq, softirq and steal of all cores; guest time is part of user. */
function busyMs(text: string): number {
  const [first = ''] = text.split('\n');
  const [, user, nice, system, , , irq, softirq, steal] = first.split(/ +/).map(Number);
  const ticks = [user, nice, system, irq, softirq, steal].reduce<number>((sum, each) => sum + (each ?? 0), 0);
  return ticks * 10;
}
