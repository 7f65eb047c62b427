import { parseArgs } from 'node:util';
import { StackError } from './stack-error';

const options = {
  profile: { type: 'string', default: 'dev' },
  only: { type: 'string' },
  replicas: { type: 'string' },
  'no-seed': { type: 'boolean', default: false },
  'no-simulator': { type: 'boolean', default: false },
  subject: { type: 'string' },
  tenant: { type: 'string' },
  roles: { type: 'string' },
  locations: { type: 'string' },
  ttl: { type: 'string' },
} as const;

export type Arguments = ReturnType<typeof parse>;

/** Splits a command line into the command, its names and its flags. What follows the name of a job is the job's. */
export function parseCommandLine(args: readonly string[]): Arguments {
  try {
    const own = args[0] === 'job' ? upToService(args) : args;
    return parse(own, args.slice(own.length));
  } catch (error) {
    throw new StackError(error instanceof Error ? error.message : String(error));
  }
}

function parse(args: readonly string[], rest: readonly string[]) {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [command = 'help', ...names] = positionals;
  return { command, names, flags: values, rest };
}

/** `job`, flags of the stack, and the name of the service. */
function upToService(args: readonly string[]): readonly string[] {
  const { tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const service = tokens.filter(({ kind }) => kind === 'positional')[1];
  return service === undefined ? args : args.slice(0, service.index + 1);
}

/** `a,b` as a list; undefined when the flag was not given. */
export const listOf = (text: string | undefined): string[] | undefined =>
  text?.split(',').map((part) => part.trim());
