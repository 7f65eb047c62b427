import type { AdjustmentReason } from '@streamstock/contracts-events';

/** The contract's reasons with what a person reads; importing the contract would bring the schemas along. */
export const adjustmentReasons: Readonly<Record<AdjustmentReason, string>> = {
  damaged: 'Damaged',
  expired: 'Expired',
  lost: 'Lost',
  stolen: 'Stolen',
  found: 'Found',
  'own-use': 'Own use',
  sample: 'Sample',
  'supplier-error': 'Supplier error',
  correction: 'Correction',
  other: 'Other',
};

/** The reason that most often fits a change of this sign. */
export const likelyReason = (change: number): AdjustmentReason => (change < 0 ? 'damaged' : 'found');
