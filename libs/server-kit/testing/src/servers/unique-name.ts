import { randomBytes } from 'node:crypto';

/** A name nobody else uses, with the time in it, so that what a killed test left can be told by its age. */
export function uniqueName(prefix: string, now = Date.now()): string {
  return `${prefix}_${now.toString(36)}_${randomBytes(4).toString('hex')}`;
}

/** When a name was made, in milliseconds since 1970. */
export function madeAt(name: string): number | undefined {
  const [, time] = /_([0-9a-z]{8,9})_[0-9a-f]{8}$/.exec(name) ?? [];
  return time === undefined ? undefined : Number.parseInt(time, 36);
}
