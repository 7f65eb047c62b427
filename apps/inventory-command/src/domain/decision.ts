import type { Buckets, Refusal, RefusalCode } from '@streamstock/contracts-events';

/** What a movement does to the buckets of its stock key. Absent buckets stay as they are. */
export type StockChange = Partial<Buckets>;

export type Decision<Change> = { readonly change: Change } | { readonly refusal: Refusal };

export const accept = <Change>(change: Change): Decision<Change> => ({ change });

export const refuse = (code: RefusalCode, detail: string, field?: string): { readonly refusal: Refusal } => ({
  refusal: field === undefined ? { code, detail } : { code, detail, field },
});
