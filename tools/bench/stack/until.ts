import { setTimeout as pause } from 'node:timers/promises';

/** Asks every `everyMs` until the answer is yes; an Error that names what was waited for after `withinMs`. */
export async function until(
  what: string,
  condition: () => Promise<boolean>,
  { withinMs = 120_000, everyMs = 50 } = {},
): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`Waited ${withinMs / 1_000} s in vain for ${what}.`);
    await pause(everyMs);
  }
}
