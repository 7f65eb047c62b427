const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** A topic as the migration step creates it. `config` holds Kafka topic settings, times in milliseconds. */
export interface TopicDefinition {
  readonly name: string;
  readonly about: string;
  readonly key: string;
  readonly partitions: number;
  readonly config: Readonly<Record<string, string>>;
}

const partitions = 12;

const kept = (retention: number, segment: number) => ({
  'cleanup.policy': 'delete',
  'retention.ms': String(retention),
  'segment.ms': String(segment),
});

/** Compacted, but every record stays readable for at least `minLag`. */
const compacted = (minLag: number) => ({
  'cleanup.policy': 'compact',
  'min.compaction.lag.ms': String(minLag),
});

/** How long a command can still be redelivered: retention plus one segment, in milliseconds. */
export const commandsRedeliverableFor = 8 * day;

export const topics = {
  commands: {
    name: 'inventory.commands',
    about: 'Stock and catalogue changes that somebody asks for, one or up to 200 rows a record.',
    key: 'tenant|product, or the document id of a many-line change',
    partitions,
    config: kept(7 * day, day),
  },
  commandResults: {
    name: 'inventory.command-results',
    about: 'The outcome of every command, for whoever waits for it.',
    key: 'command record id',
    partitions,
    config: kept(hour, 10 * minute),
  },
  refusals: {
    name: 'inventory.refusals',
    about: 'Stock changes that were refused, as facts.',
    key: 'stock key',
    partitions,
    config: kept(7 * day, day),
  },
  movements: {
    name: 'inventory.movements',
    about: 'Movement facts of all types, in order per stock key.',
    key: 'stock key',
    partitions,
    config: kept(7 * day, day),
  },
  movementsReplay: {
    name: 'inventory.movements-replay',
    about:
      'Movement facts read from the ledger again, for whoever needs older ones than inventory.movements keeps.',
    key: 'stock key',
    partitions,
    config: kept(day, 6 * hour),
  },
  stockLevels: {
    name: 'inventory.stock-levels',
    about: 'The absolute level of a stock key, coalesced to the last per key and transaction.',
    key: 'stock key',
    partitions,
    config: compacted(7 * day),
  },
  catalog: {
    name: 'inventory.catalog',
    about: 'Products, locations and suppliers, the whole entity each time.',
    key: 'tenant|kind|entity id',
    partitions,
    config: compacted(0),
  },
  auditEntries: {
    name: 'audit.entries',
    about: 'Denied and administrative actions, for the audit log.',
    key: 'tenant|subject',
    partitions,
    config: kept(7 * day, day),
  },
} as const satisfies Record<string, TopicDefinition>;

/** Services that consume topics; each has a dead-letter topic of its own. */
export const consumingServices = ['gateway', 'inventory-command', 'inventory-query'] as const;
export type ConsumingService = (typeof consumingServices)[number];

export function deadLetterTopic(service: ConsumingService): TopicDefinition {
  return {
    name: `${service}.dlq`,
    about: `What ${service} could not handle: the original bytes with the reason in the headers.`,
    key: 'as received',
    partitions: 1,
    config: kept(30 * day, day),
  };
}

/** Every topic the product uses. */
export const allTopics: readonly TopicDefinition[] = [
  ...Object.values(topics),
  ...consumingServices.map(deadLetterTopic),
];
