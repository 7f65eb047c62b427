import { openBytes } from './open-bytes';

const candidates = [',', ';', '\t', '|'];
/** Characters of a first line that are looked at. */
const enough = 65_536;

/** The separator that the first line has most of outside quotes; a comma where it has none. */
export function separatorIn(text: string): string {
  const [line = ''] = text.split(/[\r\n]/, 1);
  const unquoted = line.replace(/"[^"]*"/g, '');
  const counts = candidates.map((candidate) => unquoted.split(candidate).length);
  return candidates[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** The separator of a file, by its first line. */
export async function separatorOf(path: string): Promise<string> {
  let text = '';
  for await (const bytes of openBytes(path)) {
    text += (bytes as Buffer).toString('utf8');
    if (/[\r\n]/.test(text) || text.length >= enough) break;
  }
  return separatorIn(text);
}
