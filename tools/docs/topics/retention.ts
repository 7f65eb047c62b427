import type { TopicDefinition } from '@streamstock/contracts-events';

const units: readonly (readonly [string, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
];

/** Milliseconds in the largest unit that divides them: `7 days`, `10 minutes`. */
export function durationText(milliseconds: number): string {
  const [unit, size] = units.find(([, candidate]) => milliseconds % candidate === 0) ?? ['millisecond', 1];
  const count = milliseconds / size;
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** How long records of a topic stay, in words. */
export function retentionText({ config }: TopicDefinition): string {
  const time = (name: string) =>
    config[name] === undefined ? undefined : durationText(Number(config[name]));
  if (config['cleanup.policy'] === 'compact') {
    const lag = Number(config['min.compaction.lag.ms'] ?? 0);
    return lag === 0 ? 'newest per key' : `newest per key, all of them for ${durationText(lag)}`;
  }
  const segment = time('segment.ms');
  return `${time('retention.ms') ?? 'as the broker says'}${segment === undefined ? '' : `, segments of ${segment}`}`;
}
