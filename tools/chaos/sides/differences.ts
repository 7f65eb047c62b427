import type { Level } from './sides';

/** A level as text, so that two sides can be held against each other. */
export const levelText = (level: Level): string =>
  [
    `epoch ${level.epoch} v${level.version}:`,
    ...[level.onHand, level.onHold, level.held, level.allocated, level.inTransitOut, level.incoming],
  ].join(' ');

/** Where two sides say something else about the same thing, or only one knows it. */
export function differences(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
  [nameOfOne, nameOfOther]: readonly [string, string],
): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((key) => {
    const [here, there] = [one.get(key) ?? 'nothing', other.get(key) ?? 'nothing'];
    return here === there ? [] : [`${key}: ${nameOfOne} has ${here}, ${nameOfOther} has ${there}`];
  });
}
