import type { KnownTopic } from './known-topics';

/** What a message begins with: a command's row, a fact about a stock key, or one about an entity. */
export type Shape = 'command' | 'stock' | 'entity';

export function shapeOf({ property, key }: KnownTopic): Shape {
  if (property === 'commands') return 'command';
  return key === 'stock key' ? 'stock' : 'entity';
}

const samples: Readonly<Record<string, string>> = { tenant: 'acme', kind: 'product', subject: 'olga' };

/** A key as the topic's records have it, with the values of the other samples: `acme|product|PROD-001`. */
export const sampleKey = ({ key }: KnownTopic): string =>
  key
    .split('|')
    .map((part) => samples[part] ?? 'PROD-001')
    .join('|');
