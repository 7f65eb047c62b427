import { AsyncLocalStorage } from 'node:async_hooks';
import type { Span } from '@opentelemetry/api';

/** What belongs to the work at hand, wherever it goes: one storage for both, because each storage costs. */
export interface Scope {
  readonly correlationId: string | undefined;
  /** Only a sampled span; work that is not sampled has none. */
  readonly span: Span | undefined;
}

const storage = new AsyncLocalStorage<Scope>();

export const currentScope = (): Scope | undefined => storage.getStore();

export const runInScope = <T>(scope: Scope, work: () => T): T => storage.run(scope, work);
