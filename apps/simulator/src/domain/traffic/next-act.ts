import type { Act } from './act';
import { adjustment } from './acts/adjustment';
import { bringBack } from './acts/bring-back';
import { count } from './acts/count';
import { restock } from './acts/restock';
import { sale } from './acts/sale';
import { transfer } from './acts/transfer';
import { type Kind, kinds, mix } from './mix';
import type { Scene } from './scene';

/**
 * What happens next at a location. What is drawn may not be possible there, such as a delivery where all shelves are full:
 * then something else happens. Undefined where nothing can.
 */
export function nextAct(scene: Scene, locationId: string): Act | undefined {
  const kind = scene.random.weighted(kinds, (name) => mix[name]) ?? 'SALE';
  return actOf[kind](scene, locationId) ?? sale(scene, locationId) ?? restock(scene, locationId);
}

const others = [adjustment, count, transfer] as const;

const actOf: Readonly<Record<Kind, (scene: Scene, locationId: string) => Act | undefined>> = {
  SALE: sale,
  RESTOCK: restock,
  RETURN: bringBack,
  OTHER: (scene, locationId) => scene.random.pick(others)(scene, locationId) ?? adjustment(scene, locationId),
};
