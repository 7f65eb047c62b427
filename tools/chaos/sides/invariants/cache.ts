import { levelText } from '../differences';
import type { Sides } from '../sides';

export function cache({ cache: entries, query }: Sides): string[] {
  const rows = new Map(query.levels.map((level) => [level.key, levelText(level)]));
  return entries.flatMap(({ key, epoch, version, value }) => {
    const [cached, row] = [levelText({ ...value, epoch, version }), rows.get(key)];
    if (value.version !== version || value.epoch !== epoch) return [`${key}: the entry contradicts itself`];
    return cached === row ? [] : [`${key}: Redis has ${cached}, the read model ${String(row)}`];
  });
}
