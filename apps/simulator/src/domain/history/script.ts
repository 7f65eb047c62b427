import type { Random } from '../chance/random';
import type { EventAct } from '../traffic/act';
import { saleOf } from '../traffic/acts/sale';
import type { Scene } from '../traffic/scene';
import type { SpecialProducts } from './special-products';

/** Says what happens at a step of the history, where it is not left to chance. */
export type Script = (step: number, scene: Scene) => EventAct | undefined;

/** A spike is so many sales long, of which most are of the product. */
const spikeSteps = 24;
const spikeShare = 0.8;
/** The last steps, in which somebody buys what is left of a product. */
const sellOutSteps = 200;
const sellOutShare = 0.15;

/** Spikes lie apart from each other in the middle of the history; what sells out does so at its end. */
export function scriptOf({ soldOut, spiking }: SpecialProducts, steps: number, random: Random): Script {
  const begins = spiking.map((productId, index) => ({
    productId,
    begin: Math.floor(steps * (0.2 + 0.2 * index)) + random.between(0, 40),
  }));
  return (step, scene) => {
    const spike = begins.find(({ begin }) => step >= begin && step < begin + spikeSteps);
    if (spike !== undefined && random.chance(spikeShare)) return sellSome(scene, spike.productId, 5);
    const ending = steps - step <= sellOutSteps;
    if (!ending) return undefined;
    const last = steps - step <= 20;
    if (!last && !random.chance(sellOutShare)) return undefined;
    const left = soldOut.find((productId) => largest(scene, productId) !== undefined);
    return left === undefined ? undefined : sellSome(scene, left, last ? Infinity : 30);
  };
}

function sellSome(scene: Scene, productId: string, most: number): EventAct | undefined {
  const shelf = largest(scene, productId);
  if (shelf === undefined) return undefined;
  const wanted = most === Infinity ? shelf.available : scene.random.between(2, most);
  return saleOf(scene, shelf, Math.min(wanted, shelf.available));
}

const largest = ({ shelves }: Scene, productId: string) =>
  shelves
    .ofProduct(productId)
    .filter(({ available }) => available > 0)
    .sort((one, other) => other.available - one.available)[0];
