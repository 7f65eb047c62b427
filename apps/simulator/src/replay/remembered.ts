import type { StockEvent } from '@streamstock/contracts-http-api';
import type { ApiClient } from '../api';
import type { ReplayState } from './progress/progress-file';

/** Idempotency keys are remembered for 21 days; a day is left for the replay itself. */
const rememberedMs = 20 * 86_400_000;

/**
 * The progress that this API and tenant know of: none where it is about others, or about a stack that was emptied since.
 * Beginning anew is harmless while the API knows the rows by their keys.
 *
 * @throws Error when rows may have been sent whose keys it has forgotten, so that they would count twice
 */
export async function rememberedState(
  { stock }: Pick<ApiClient, 'stock'>,
  replay: string,
  state: ReplayState | undefined,
  signal: AbortSignal,
): Promise<ReplayState | undefined> {
  const newest = async (query: Readonly<Record<string, string>>): Promise<StockEvent | undefined> => {
    const movements = stock.movements({ query: { correlationId: replay, ...query }, signal });
    const first = await movements.next();
    await movements.return(undefined);
    return first.done === true ? undefined : first.value;
  };
  const to = new Date(Date.now() - rememberedMs).toISOString();
  if (state === undefined) {
    const old = await newest({ to });
    if (old !== undefined) throw forgotten(old.recordedAt);
    return undefined;
  }
  if (state.savedAt < to && !state.finished) throw forgotten(state.savedAt);
  if (state.savedAt >= to && state.outcomes.accepted > 0 && (await newest({})) === undefined)
    return undefined;
  return state;
}

const forgotten = (at: string): Error =>
  new Error(
    `These rows were sent on ${at.slice(0, 10)}, and their idempotency keys are no longer remembered: sent again they ` +
      'would count twice. Choose other products, such as by --name.',
  );
