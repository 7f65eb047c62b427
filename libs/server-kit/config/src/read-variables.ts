import { readFileSync } from 'node:fs';
import type { EnvironmentFault } from './environment-error';

export interface ReadVariables {
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly EnvironmentFault[];
}

/** Takes the named variables from the source, or from the files that `<NAME>_FILE` points to. */
export function readVariables(names: readonly string[], source: NodeJS.ProcessEnv): ReadVariables {
  const values: Record<string, string> = {};
  const faults: EnvironmentFault[] = [];
  for (const name of names) {
    const direct = source[name];
    const file = source[`${name}_FILE`];
    if (direct && file && !names.includes(`${name}_FILE`)) {
      faults.push({ variable: name, reason: `is set twice, directly and as ${name}_FILE` });
    } else if (direct) {
      values[name] = direct;
    } else if (file) {
      const content = contentOf(file);
      if (content === undefined)
        faults.push({ variable: name, reason: `${name}_FILE names a file that cannot be read or is empty` });
      else values[name] = content;
    }
  }
  return { values, faults };
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}
