/** Sends a signal to a whole process group; one that has ended already is fine. */
export function signalGroup(leader: number | undefined, signal: NodeJS.Signals): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, signal);
  } catch {
    // It ended by itself.
  }
}
