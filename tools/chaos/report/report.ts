import type { Played } from '../scenarios/play';

export type Result = Played | { readonly name: string; readonly seconds: number; readonly failure: string };

export const failed = (result: Result): boolean => 'failure' in result;

export const head = line('scenario', 'result', 's', 'accepted', 'refused', 'repeats', 'proof');

/** One line of the table; of a failure the first reason, the rest stands below the table. */
export function rowOf(result: Result): string {
  const seconds = result.seconds.toFixed(0);
  if ('failure' in result)
    return line(result.name, 'FAILED', seconds, '', '', '', result.failure.split('\n')[0] ?? '');
  const { name, accepted, refused, repeats, proof } = result;
  return line(name, 'holds', seconds, String(accepted), String(refused), String(repeats), proof);
}

export function failureLines(results: readonly Result[]): string[] {
  return results.flatMap((result) => ('failure' in result ? ['', result.name, result.failure] : []));
}

function line(...[name = '', result = '', ...rest]: string[]): string {
  const [seconds = '', accepted = '', refused = '', repeats = '', proof = ''] = rest;
  const figures = [seconds.padStart(4), ...[accepted, refused, repeats].map((text) => text.padStart(9))];
  return `${name.padEnd(28)} ${result.padEnd(6)} ${figures.join('')}  ${proof.slice(0, 110)}`;
}
