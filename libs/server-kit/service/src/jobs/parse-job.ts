import { parseArgs } from 'node:util';
import { helpText, jobText } from './help-text';
import type { Job, PreparedJob } from './job';

/** What the command line of a service asks for, when it has one. */
export type AskedJob<Environment> =
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'mistake'; readonly text: string }
  | { readonly kind: 'run'; readonly job: Job<Environment>; readonly run: PreparedJob<Environment> };

/** Reads `<job> [--flag value …]`, `help` or `<job> --help`. */
export function parseJob<Environment>(
  service: string,
  jobs: readonly Job<Environment>[],
  [name = 'help', ...rest]: readonly string[],
): AskedJob<Environment> {
  if (name === 'help' || name === '--help') return { kind: 'help', text: helpText(service, jobs) };
  const job = jobs.find((known) => known.name === name);
  if (job === undefined) {
    return { kind: 'mistake', text: `There is no job "${name}".\n\n${helpText(service, jobs)}` };
  }
  if (rest.includes('--help')) return { kind: 'help', text: jobText(job) };
  const mistake = (text: string): AskedJob<Environment> => ({
    kind: 'mistake',
    text: `${text}\n\n${jobText(job)}`,
  });
  const given = flagsIn(job, rest);
  if (typeof given === 'string') return mistake(given);
  const prepared = job.prepare(given);
  return 'faults' in prepared ? mistake(prepared.faults.join('\n')) : { kind: 'run', job, run: prepared };
}

/** The flags as they were given, or what is wrong. */
function flagsIn<Environment>(
  { flags }: Job<Environment>,
  args: readonly string[],
): Record<string, unknown> | string {
  const options = Object.fromEntries(
    flags.map(({ name, isSwitch }) => [
      name,
      { type: isSwitch ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  try {
    return { ...parseArgs({ args: [...args], options }).values };
  } catch (error) {
    const [sentence = ''] = messageOf(error).split('. ');
    return `${sentence.replace(/\.$/, '')}.`;
  }
}

/** What `parseArgs` has to say about the command line; its errors have a code, others are ours. */
function messageOf(error: unknown): string {
  const told = typeof error === 'object' && error !== null && 'code' in error && 'message' in error;
  if (!told) throw error;
  return String(error.message);
}
