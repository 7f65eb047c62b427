import { currentScope, runInScope } from './scope';

/** Log lines and problems of everything that `work` starts carry this id. */
export const runWithCorrelation = <T>(correlationId: string, work: () => T): T =>
  runInScope({ correlationId, span: currentScope()?.span }, work);

export const currentCorrelationId = (): string | undefined => currentScope()?.correlationId;

const acceptable = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;

/** Whether an id from outside may go into logs, headers and messages as it is. */
export const isCorrelationId = (text: unknown): text is string =>
  typeof text === 'string' && acceptable.test(text);
