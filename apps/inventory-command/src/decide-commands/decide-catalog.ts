import type { Accepted } from '@streamstock/contracts-events';
import { Catalog, type FoundCatalog } from '../domain/catalog';
import { type CatalogChange, changeEntity, namesHandedOver } from '../domain/catalog-change';
import { type CatalogCommand, targetOf } from '../domain/catalog-command';
import { type CatalogEntity, type CatalogKey, keyOfEntity, textOfKey } from '../domain/catalog-entity';
import { refusalOfActor } from '../domain/may-ask';
import { type Answer, answer, refusalAnswer } from '../domain/outcome';
import type { RememberedAnswer } from '../domain/remembered';
import { refusalOfTiming } from '../domain/timing';
import { decideCatalogChange } from '../use-cases';
import { type DecidedOnce, decideOnce } from './decide-once';

/** Everything a decision may depend on, read after the entities were locked. */
export interface CatalogWorld {
  readonly now: string;
  readonly found: FoundCatalog;
  readonly remembered: ReadonlyMap<string, RememberedAnswer>;
}

export interface DecidedCatalog extends DecidedOnce {
  /** One for each entity that changed. */
  readonly changes: readonly CatalogChange[];
  /** Stored entities that have to let go of their names before the changes are written. */
  readonly handingOver: readonly CatalogKey[];
}

/** Decides commands in arrival order, each on the catalogue that the one before it left. */
export function decideCatalog(commands: readonly CatalogCommand[], world: CatalogWorld): DecidedCatalog {
  const catalog = new Catalog(world.found);
  const stored = new Map(world.found.stored.map((entity) => [textOfKey(keyOfEntity(entity)), entity]));
  const changes = new Map<string, CatalogChange>();

  const decide = (command: CatalogCommand): Answer => {
    const outright = refusalOfActor(command) ?? refusalOfTiming(command, world.now);
    if (outright !== undefined) return refusalAnswer(command, outright);
    const decision = decideCatalogChange(command, catalog.of(command.tenantId));
    if ('refusal' in decision) return refusalAnswer(command, decision.refusal);
    const target = targetOf(command);
    const current = catalog.get(target);
    const after = changeEntity(target, current, decision.change, world.now);
    if (after !== current) {
      catalog.put(after);
      const key = textOfKey(target);
      changes.set(key, { command, before: stored.get(key), after });
    }
    return acceptedAnswer(command, after);
  };

  const decided = decideOnce(commands, world.remembered, decide);
  const last = [...changes.values()];
  return { ...decided, changes: last, handingOver: namesHandedOver(last, catalog) };
}

type EntityChanged = Extract<Accepted, { change: unknown }>;

const done: Readonly<Record<CatalogCommand['kind'], EntityChanged['change']>> = {
  'create-product': 'created',
  'update-product': 'updated',
  'create-location': 'created',
  'update-location': 'updated',
  'remove-location': 'removed',
  'create-supplier': 'created',
  'update-supplier': 'updated',
};

function acceptedAnswer(command: CatalogCommand, { version, recordedAt }: CatalogEntity): Answer {
  const { commandId, bodyHash } = command;
  const { kind, id } = targetOf(command);
  const accepted = { kind, id, change: done[command.kind], version, recordedAt };
  return answer(command, { commandId, bodyHash, outcome: 'accepted', accepted });
}
