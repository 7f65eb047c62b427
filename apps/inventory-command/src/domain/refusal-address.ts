import type { Refusal } from '@streamstock/contracts-events';
import type { StockCommand } from './stock-command';

/** Position of a wish among the rows or lines of the request; a transfer's line has two wishes. */
export const rowOf = (command: StockCommand, wish: number): number =>
  command.kind === 'transfer-stock' ? Math.floor(wish / 2) : wish;

/** The refusal of one wish with its field named as the request knows it. */
export function addressed(command: StockCommand, wish: number, refusal: Refusal): Refusal {
  const { field } = refusal;
  return field === undefined ? refusal : { ...refusal, field: fieldOf(command, wish, field) };
}

function fieldOf(command: StockCommand, wish: number, field: string): string {
  switch (command.kind) {
    case 'move-stock':
      return field;
    case 'move-together':
      return `${String(wish)}.${field}`;
    case 'transfer-stock':
      if (field === 'locationId') return wish % 2 === 0 ? 'fromLocationId' : 'toLocationId';
      return field === 'productId' || field === 'quantity'
        ? `lines.${String(rowOf(command, wish))}.${field}`
        : field;
  }
}
