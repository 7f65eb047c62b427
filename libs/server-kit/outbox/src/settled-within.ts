/** What came of a promise: fulfilled, rejected with an error, or nothing within the time. */
export type Settlement =
  { readonly state: 'fulfilled' | 'pending' } | { readonly state: 'rejected'; readonly error: unknown };

export async function settledWithin(promise: Promise<unknown>, ms: number): Promise<Settlement> {
  const fulfilled: Settlement = { state: 'fulfilled' };
  const outcome = promise.then(
    () => fulfilled,
    (error: unknown): Settlement => ({ state: 'rejected', error }),
  );
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Settlement>((resolve) => {
    timer = setTimeout(() => resolve({ state: 'pending' }), ms);
  });
  try {
    return await Promise.race([outcome, late]);
  } finally {
    clearTimeout(timer);
  }
}
