import { tail } from '../processes/run-command';

const most = 40;

/** What a person needs of a failed compiler run: the errors it named, or else the end of what it said. */
export function errorLines(output: string): string {
  const errors = tail(output, Infinity)
    .split('\n')
    .filter((line) => /\berror(:| (TS|NG)\d+)/i.test(line));
  if (errors.length === 0) return tail(output, most);
  const more = errors.length - most;
  return [...errors.slice(0, most), ...(more > 0 ? [`… and ${more} more errors`] : [])].join('\n');
}
