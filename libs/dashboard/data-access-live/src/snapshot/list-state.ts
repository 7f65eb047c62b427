import type { ApiFailure } from '@streamstock/dashboard-data-access-api';

/** How the list stands: what is loaded of how much, and whether reading it works. */
export interface ListState {
  readonly phase: 'loading' | 'ready' | 'loading-more';
  /** Why the list could not be read, or read again; what was there before is still shown. */
  readonly failure: ApiFailure | null;
  /** Why the next page could not be read. */
  readonly moreFailure: ApiFailure | null;
  /** Products there are; an estimate where `totalIsEstimate` says so. */
  readonly total: number;
  readonly totalIsEstimate: boolean;
  readonly more: boolean;
  /** When all levels were last read, in milliseconds since 1970; null before the first time. */
  readonly readAt: number | null;
}

export const nothingYet: ListState = {
  phase: 'loading',
  failure: null,
  moreFailure: null,
  total: 0,
  totalIsEstimate: false,
  more: false,
  readAt: null,
};
