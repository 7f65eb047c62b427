const words = /dynamically imported module|importing a module script failed|error loading chunk/i;

/** Whether this is a browser's way to say that a part of the page could not be loaded. */
export const isMissingChunk = (error: unknown): boolean =>
  error instanceof Error && words.test(error.message);

/** Whether the page that the server has now begins with other scripts than the one that is open. */
export const isOtherVersion = (served: string, openScripts: readonly string[]): boolean =>
  openScripts.some((script) => !served.includes(script));
