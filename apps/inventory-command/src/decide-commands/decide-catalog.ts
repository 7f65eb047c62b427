import { createLocation, createProduct } from '../use-cases';
import type { CatalogCommand } from '../domain/command';
import { type DecidedOnce, decideOnce } from './decide-once';
import { refusalOfActor } from '../domain/may-ask';
import { type Answer, answer, type Created, refusalAnswer } from '../domain/outcome';
import type { RememberedAnswer } from '../domain/remembered';
import { type NameOf, type TakenNames, namesOf } from '../domain/taken-names';
import { refusalOfTiming } from '../domain/timing';

export interface CatalogWorld {
  readonly now: string;
  readonly taken: TakenNames;
  readonly remembered: ReadonlyMap<string, RememberedAnswer>;
}

export interface DecidedCatalog extends DecidedOnce {
  readonly created: readonly Created[];
}

/** Decides catalogue commands in arrival order; names taken by an earlier one count for the later ones. */
export function decideCatalog(commands: readonly CatalogCommand[], world: CatalogWorld): DecidedCatalog {
  const created: Created[] = [];
  const taken = world.taken.copy();

  const decide = (command: CatalogCommand): Answer => {
    const outright = refusalOfActor(command) ?? refusalOfTiming(command, world.now);
    if (outright !== undefined) return refusalAnswer(command, outright);
    const mine = { has: (name: NameOf, value: string) => taken.has(command.tenantId, name, value) };
    const decision =
      command.kind === 'create-product'
        ? createProduct(command.product, mine)
        : createLocation(command.location, mine);
    if ('refusal' in decision) return refusalAnswer(command, decision.refusal);
    taken.take(command.tenantId, namesOf(command));
    created.push(createdBy(command, world.now));
    return createdAnswer(command, world.now);
  };

  return { ...decideOnce(commands, world.remembered, decide), created };
}

function createdBy(command: CatalogCommand, recordedAt: string): Created {
  const recorded = { tenantId: command.tenantId, version: 1, recordedAt };
  return command.kind === 'create-product'
    ? { command, entity: { ...recorded, product: command.product } }
    : { command, entity: { ...recorded, location: command.location } };
}

function createdAnswer(command: CatalogCommand, recordedAt: string): Answer {
  const { commandId, bodyHash } = command;
  const accepted =
    command.kind === 'create-product'
      ? ({ kind: 'product', id: command.product.productId } as const)
      : ({ kind: 'location', id: command.location.locationId } as const);
  return answer(command, {
    commandId,
    bodyHash,
    outcome: 'accepted',
    accepted: { ...accepted, version: 1, recordedAt },
  });
}
