import { eventually } from '@streamstock/server-kit-testing';
import type { Shop } from '../world/shop';
import type { World } from '../world/world';
import { drained } from './drained';
import { type InvariantName, invariants } from './invariants';
import { readCacheSide } from './read-cache-side';
import { readCommandSide } from './read-command-side';
import { readQuerySide } from './read-query-side';
import { readTopicSide } from './read-topic-side';
import type { Sides } from './sides';

export interface CompareOptions {
  /** Invariants that a scenario breaks on purpose. */
  readonly except?: readonly InvariantName[];
  /** How long the sides may take to agree after nothing is on its way any more, in milliseconds. */
  readonly within?: number;
}

export interface Agreement {
  readonly accepted: number;
  readonly refused: number;
  /** Questions that had to be asked again. */
  readonly repeats: number;
  readonly checked: readonly InvariantName[];
}

/** The sides of a tenant do not agree; names every invariant that is broken and shows some of the evidence. */
export class SidesDiffer extends Error {
  override readonly name = 'SidesDiffer';
}

const shownViolations = 5;

/**
 * Waits until nothing is on its way and holds every side against every other.
 *
 * @throws SidesDiffer when they do not agree in time.
 */
export async function compareAllSides(
  world: World,
  shop: Shop,
  { except = [], within = 25_000 }: CompareOptions = {},
): Promise<Agreement> {
  const checked = invariants.filter(({ name }) => !except.includes(name));
  await drained(world);
  await eventually(
    async () => {
      await drained(world);
      const sides = await readSides(world, shop);
      const broken = checked.flatMap(({ name, violations }) => shown(name, violations(sides)));
      if (broken.length > 0) throw new SidesDiffer(broken.join('\n'));
    },
    { within, every: 500 },
  );
  const { accepted, refused, repeats } = shop.journal;
  return {
    accepted: accepted.length,
    refused: refused.length,
    repeats,
    checked: checked.map(({ name }) => name),
  };
}

async function readSides(world: World, { tenantId, journal }: Shop): Promise<Sides> {
  const [command, query, cache, records] = await Promise.all([
    readCommandSide(world.database, tenantId),
    readQuerySide(world.database, tenantId),
    readCacheSide(world.redis, world.database, tenantId),
    world.topics.read(),
  ]);
  return { journal, command, query, cache, topics: readTopicSide(records, tenantId) };
}

function shown(name: string, violations: readonly string[]): string[] {
  if (violations.length === 0) return [];
  const some = violations.slice(0, shownViolations).map((violation) => `  ${violation}`);
  return [`${name}: ${String(violations.length)} broken`, ...some];
}
