/** CPU milliseconds by name of the process. */
export type CpuMs = Readonly<Record<string, number>>;

/** What every process had used at one moment. */
export interface CpuReading {
  /** Milliseconds of a clock that only goes forward. */
  readonly at: number;
  readonly used: CpuMs;
  /** What the whole machine had used, ours and everybody else's. */
  readonly machine: number;
}

export interface CpuSpan {
  readonly ms: number;
  readonly used: CpuMs;
  readonly machine: number;
}

/** Names are those of `after`; one that was not there before counts from its start. */
export function spanBetween(before: CpuReading, after: CpuReading): CpuSpan {
  const used = Object.entries(after.used).map(([name, ms]) => [name, ms - (before.used[name] ?? 0)]);
  return {
    ms: after.at - before.at,
    used: Object.fromEntries(used) as CpuMs,
    machine: after.machine - before.machine,
  };
}

/** What a span cost beyond what the same processes use in the same time at rest; never below 0. */
export function beyondIdle(span: CpuSpan, idle: CpuSpan): CpuMs {
  const share = span.ms / idle.ms;
  const net = Object.entries(span.used).map(([name, ms]) => [
    name,
    Math.max(0, ms - (idle.used[name] ?? 0) * share),
  ]);
  return Object.fromEntries(net) as CpuMs;
}

export const sumOf = (cpu: CpuMs, names: readonly string[] = Object.keys(cpu)): number =>
  names.reduce((sum, name) => sum + (cpu[name] ?? 0), 0);

/** Cores that `cpu` kept busy over a span. */
export const coresOf = (cpuMs: number, span: CpuSpan): number => cpuMs / span.ms;
