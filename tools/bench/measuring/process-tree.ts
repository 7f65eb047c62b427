import type { ProcessStat } from './process-stat';

/** What a process and everything below it have used so far. */
export interface TreeUse {
  readonly cpuMs: number;
  readonly residentBytes: number;
}

/**
 * Sums a process and its descendants. Time of children that ended stays with their parent, so back ends that come and
 * go are not lost. Shared memory counts once per process: read resident bytes of single processes only.
 */
export function useOfTree(root: number, processes: readonly ProcessStat[]): TreeUse {
  const members = processes.filter(({ pid }) => pid === root);
  for (const { pid } of members) members.push(...processes.filter(({ parent }) => parent === pid));
  return {
    cpuMs: members.reduce((sum, { cpu, endedChildren }) => sum + cpu + endedChildren, 0),
    residentBytes: members.reduce((sum, { residentBytes }) => sum + residentBytes, 0),
  };
}
