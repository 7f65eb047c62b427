import { parseArgs } from 'node:util';
import { StackError } from './stack-error';

const options = {
  profile: { type: 'string', default: 'dev' },
  only: { type: 'string' },
  replicas: { type: 'string' },
  'no-seed': { type: 'boolean', default: false },
  subject: { type: 'string' },
  tenant: { type: 'string' },
  roles: { type: 'string' },
  locations: { type: 'string' },
  ttl: { type: 'string' },
} as const;

export type Arguments = ReturnType<typeof parse>;

/** Splits a command line into the command, its names and its flags. */
export function parseCommandLine(args: readonly string[]): Arguments {
  try {
    return parse(args);
  } catch (error) {
    throw new StackError(error instanceof Error ? error.message : String(error));
  }
}

function parse(args: readonly string[]) {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [command = 'help', ...names] = positionals;
  return { command, names, flags: values };
}

/** `a,b` as a list; undefined when the flag was not given. */
export const listOf = (text: string | undefined): string[] | undefined =>
  text?.split(',').map((part) => part.trim());
