import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The file that a command name means, if it is installed. */
export function onPath(command: string): string | undefined {
  const directories = (process.env['PATH'] ?? '').split(delimiter);
  return directories.map((directory) => join(directory, command)).find((file) => existsSync(file));
}
