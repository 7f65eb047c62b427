import type { Lifecycle, Refusal } from '@streamstock/contracts-events';
import { refuse } from '../../domain/decision';

/** Where a product may go from each status. What was once in trade is no draft any more. */
const steps: Readonly<Record<Lifecycle, readonly Lifecycle[]>> = {
  draft: ['active', 'discontinued'],
  active: ['phasing-out', 'discontinued'],
  'phasing-out': ['active', 'discontinued'],
  discontinued: ['active', 'phasing-out'],
};

/** Refuses a change of status that is no step; staying is none either, and fine. */
export const refusalOfStep = (from: Lifecycle, to: Lifecycle): { readonly refusal: Refusal } | undefined =>
  from === to || steps[from].includes(to)
    ? undefined
    : refuse('product.lifecycle-step', `A product that is ${from} cannot become ${to}.`, 'lifecycle');
