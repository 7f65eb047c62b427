import type { ApiClient } from '../api';
import type { ReplayState } from './progress/progress-file';

/** Idempotency keys are remembered for 21 days; a day is left for the replay itself. */
const rememberedMs = 20 * 86_400_000;

/**
 * Makes sure that rows which may have been sent before are still known by their keys, so that none counts twice.
 * @throws Error when they are not
 */
export async function demandRemembered(
  { stock }: Pick<ApiClient, 'stock'>,
  replay: string,
  state: ReplayState | undefined,
  signal: AbortSignal,
): Promise<void> {
  const before = new Date(Date.now() - rememberedMs).toISOString();
  if (state !== undefined) {
    if (state.savedAt < before) throw forgotten(state.savedAt);
    return;
  }
  const query = { correlationId: replay, to: before };
  const old = stock.movements({ query, signal });
  const first = await old.next();
  await old.return(undefined);
  if (first.done !== true) throw forgotten(first.value.recordedAt);
}

const forgotten = (at: string): Error =>
  new Error(
    `These rows were sent on ${at.slice(0, 10)}, and their idempotency keys are no longer remembered: sent again they ` +
      'would count twice. Choose other products, such as by --name.',
  );
