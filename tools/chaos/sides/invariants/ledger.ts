import { byKey } from '../by-key';
import type { LedgerRow, Sides } from '../sides';

export function ledgerSums({ command: { stock, ledger } }: Sides): string[] {
  const sums = new Map<string, number>();
  for (const { key, onHandChange } of ledger) sums.set(key, (sums.get(key) ?? 0) + onHandChange);
  const rows = new Map(stock.map((row) => [row.key, row]));
  return [...new Set([...sums.keys(), ...rows.keys()])].flatMap((key) => {
    const [sum, row] = [sums.get(key) ?? 0, rows.get(key)];
    if (row?.onHand === sum) return [];
    return [`${key}: the ledger sums to ${sum}, the stock row says ${String(row?.onHand)}`];
  });
}

export function neverNegative({ command: { stock, ledger, mayGoNegative } }: Sides): string[] {
  return [
    ...stock.map(({ key, onHand }) => ({ key, onHand, version: 'now' })),
    ...ledger.map(({ key, onHandAfter, version }) => ({ key, onHand: onHandAfter, version: `v${version}` })),
  ]
    .filter(({ key, onHand }) => onHand < 0 && !mayGoNegative.has(key))
    .map(({ key, onHand, version }) => `${key}: ${onHand} on hand (${version})`);
}

export function commandOnce({ command: { ledger, inbox } }: Sides): string[] {
  const remembered = new Set(inbox.map(({ commandId }) => commandId));
  const seen = new Set<string>();
  return ledger.flatMap(({ commandId, line, key }) => {
    const movement = `${commandId} ${line}`;
    const twice = seen.has(movement);
    seen.add(movement);
    if (twice) return [`line ${line} of ${commandId} stands in the ledger twice (${key})`];
    return remembered.has(commandId) ? [] : [`${commandId} stands in the ledger, but not in the inbox`];
  });
}

/** Also that each row starts where the one before it ended. */
export function versionsGapless({ command: { stock, ledger } }: Sides): string[] {
  const rows = byKey(ledger);
  const last = stock.filter(({ key, version }) => version !== (rows.get(key)?.length ?? 0));
  return [
    ...[...rows.values()].flatMap(gaps),
    ...last.map(
      ({ key, version }) => `${key}: version ${version}, but ${String(rows.get(key)?.length ?? 0)} movements`,
    ),
  ];
}

function gaps(rows: readonly LedgerRow[]): string[] {
  return rows.flatMap(({ key, version, onHandAfter, onHandChange }, index) => {
    if (version !== index + 1) return [`${key}: version ${version} comes after ${index}`];
    const before = rows[index - 1]?.onHandAfter ?? 0;
    return before + onHandChange === onHandAfter
      ? []
      : [`${key} v${version}: ${before} + ${onHandChange} is not ${onHandAfter}`];
  });
}

export const timeForward = ({ command: { ledger } }: Sides): string[] =>
  [...byKey(ledger).values()].flatMap((rows) =>
    rows.flatMap(({ key, version, recordedAt }, index) => {
      const before = rows[index - 1]?.recordedAt;
      return before === undefined || before <= recordedAt
        ? []
        : [`${key} v${version}: ${recordedAt} after ${before}`];
    }),
  );

/** Every line of a transfer gives at one place what it takes at another. */
export function transfersBalanced({ command: { ledger } }: Sides): string[] {
  const ends = new Map<string, LedgerRow[]>();
  for (const row of ledger) {
    if (row.type !== 'TRANSFER_OUT' && row.type !== 'TRANSFER_IN') continue;
    const line = `${row.commandId} ${Math.floor(row.line / 2)}`;
    ends.set(line, [...(ends.get(line) ?? []), row]);
  }
  return [...ends].flatMap(([line, rows]) => {
    const types = rows.map(({ type }) => type).sort();
    const sum = rows.reduce((units, { onHandChange }) => units + onHandChange, 0);
    return sum === 0 && types.join(' ') === 'TRANSFER_IN TRANSFER_OUT'
      ? []
      : [`transfer ${line}: ${types.join(' and ')} change on hand by ${sum}`];
  });
}
