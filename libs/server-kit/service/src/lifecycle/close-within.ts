/** Closes something, but does not wait longer than that. Returns what went wrong, if anything. */
export async function closeWithin(
  close: () => Promise<void>,
  milliseconds: number,
): Promise<Error | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Error>((resolve) => {
    timer = setTimeout(() => {
      resolve(new Error(`not closed within ${String(Math.round(milliseconds))} ms`));
    }, milliseconds);
  });
  try {
    return await Promise.race([close().then(() => undefined), tooLate]);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    clearTimeout(timer);
  }
}
