import type { StockEvent } from '@streamstock/contracts-http-api';
import { money } from '@streamstock/dashboard-ui-panels';
import { wholeInstant } from '@streamstock/dashboard-ui-status';

export interface Fact {
  readonly name: string;
  readonly value: string;
  /** An id, shown so that it can be copied whole. */
  readonly code?: boolean;
}

const sourceWords: Readonly<Record<StockEvent['source']['kind'], string>> = {
  till: 'Till',
  feed: 'Feed',
  import: 'Import',
  person: 'Person',
  service: 'Service',
};

/** All else that is known of a movement, times in a zone; what it does not have is left out. */
export function movementFacts(
  movement: StockEvent,
  locationName: (id: string) => string,
  zone: string,
): readonly Fact[] {
  const { source, counterpartLocationId: counterpart, unitCost } = movement;
  const known = (name: string, value: string | null): Fact[] => (value === null ? [] : [{ name, value }]);
  return [
    { name: 'Happened', value: wholeInstant(Date.parse(movement.occurredAt), zone) },
    { name: 'Recorded', value: wholeInstant(Date.parse(movement.recordedAt), zone) },
    { name: 'Actor', value: movement.actor },
    { name: 'Source', value: `${sourceWords[source.kind]} ${source.name}` },
    ...known('Counterpart', counterpart === null ? null : locationName(counterpart)),
    ...known('Reason', movement.reason),
    ...known('Note', movement.note),
    ...known('Document', movement.documentId),
    ...known('Order', movement.orderId),
    ...known('Supplier', movement.supplierId),
    ...known('Cost of a unit', unitCost === null ? null : money(unitCost.amount, unitCost.currency)),
    { name: 'Version of the level', value: String(movement.version) },
    { name: 'Movement', value: movement.movementId, code: true },
    { name: 'Command', value: movement.commandId, code: true },
  ];
}
