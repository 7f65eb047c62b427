import type { StockPair } from '../job';

/**
 * The line of a row, the same for the same number. Sales and restocks take turns at each key, so that none runs dry, and
 * the stride spreads neighbours in the stream over all keys.
 */
export function rowLine(keys: readonly StockPair[], stream: string, number: number): string {
  const place = (number * stride) % keys.length;
  const [productId, locationId] = keys[place] ?? ['', ''];
  const type = Math.floor(number / keys.length) % 2 === number % 2 ? 'SALE' : 'RESTOCK';
  return `{"type":"${type}","productId":"${productId}","locationId":"${locationId}","quantity":1,"orderId":"${stream}-${number}"}\n`;
}

/** A prime larger than most lists are long. */
const stride = 104_729;
