import { hashOf } from '../chance/hash';

const day = 86_400_000;
/** Of a hundred keys so many wait for a delivery on any day. */
const latePerHundred = 8;

/** Whether a delivery that is due does not come that day; the same for everybody who asks. */
export const isLate = (productId: string, locationId: string, at: number): boolean =>
  hashOf(`${productId}|${locationId}|${String(Math.floor(at / day))}`) % 100 < latePerHundred;
