import type { Transferred } from '@streamstock/contracts-http-api';
import { type ApiClient, ProblemError } from '../api';
import { type Act, withDelivery } from '../domain/traffic/act';
import { keysOf, outgoingOf } from '../domain/traffic/outgoing';
import type { Shelves } from '../domain/traffic/shelves';

/** The code of the refusal, undefined when it was accepted. */
export type Refused = string | undefined;

/**
 * Has the API do it, and takes over the levels that it answers with. What an act takes away is held while it is under way,
 * so that no other act counts on it; after a refusal the levels are read again.
 */
export async function sendAct(api: ApiClient, shelves: Shelves, act: Act, at: number): Promise<Refused> {
  const outgoing = outgoingOf(act);
  for (const { productId, locationId, units } of outgoing) shelves.hold(productId, locationId, units);
  try {
    await carryOut(api, shelves, act, at);
    return undefined;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    await readAgain(api, shelves, act);
    return error.code === '' ? `status ${String(error.status)}` : error.code;
  } finally {
    for (const { productId, locationId, units } of outgoing) shelves.hold(productId, locationId, -units);
  }
}

async function carryOut(api: ApiClient, shelves: Shelves, act: Act, at: number): Promise<void> {
  const { correlationId } = act;
  const occurredAt = new Date(at).toISOString();
  if (act.kind === 'transfer') {
    const done = await api.stock.transfer({ ...act.transfer, occurredAt }, { correlationId });
    for (const level of levelsAfter(done)) shelves.put(level);
    return;
  }
  const done = await api.stock.record({ ...withDelivery(act, at), occurredAt }, { correlationId });
  shelves.put(done);
}

function levelsAfter({ fromLocationId, toLocationId, lines }: Transferred) {
  return lines.flatMap(({ productId, from, to }) => [
    { ...from, productId, locationId: fromLocationId },
    { ...to, productId, locationId: toLocationId },
  ]);
}

async function readAgain(api: ApiClient, shelves: Shelves, act: Act): Promise<void> {
  for (const { productId, locationId } of keysOf(act)) {
    const level = await api.stock.level(productId, locationId);
    if (level !== undefined) shelves.put(level);
  }
}
