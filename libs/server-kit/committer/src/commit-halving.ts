export interface HalvingSteps<Entry> {
  /** Commits these or rejects because one of them cannot be committed. */
  commit(entries: readonly Entry[]): Promise<void>;
  /** Finishes the one that cannot be committed even alone. */
  single(entry: Entry, error: unknown): Promise<void>;
  /** Errors that no smaller batch can avoid. */
  isFinal(error: unknown): boolean;
}

/**
 * Commits the entries together; where that fails, the first half and then the second half, and so on until a culprit
 * stands alone. Whatever comes before it in the batch is committed before it, whatever comes after it, after it.
 */
export async function commitHalving<Entry>(
  entries: readonly Entry[],
  steps: HalvingSteps<Entry>,
): Promise<void> {
  const failure = await failureOfCommit(entries, steps);
  if (failure === undefined) return;
  const [first] = entries;
  if (entries.length === 1 && first !== undefined) {
    await steps.single(first, failure.error);
    return;
  }
  const middle = entries.length >> 1;
  await commitHalving(entries.slice(0, middle), steps);
  await commitHalving(entries.slice(middle), steps);
}

async function failureOfCommit<Entry>(
  entries: readonly Entry[],
  steps: HalvingSteps<Entry>,
): Promise<{ error: unknown } | undefined> {
  try {
    await steps.commit(entries);
    return undefined;
  } catch (error) {
    if (steps.isFinal(error)) throw error;
    return { error };
  }
}
