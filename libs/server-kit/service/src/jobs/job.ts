import type { Logger } from '@streamstock/server-kit-observability';
import type { z } from 'zod';
import type { ShutdownStages } from '../lifecycle/shutdown';
import type { Progress } from './progress';

/** What a job works with. */
export interface JobContext<Environment> {
  readonly environment: Environment;
  readonly logger: Logger;
  /** Aborted by SIGTERM and SIGINT: the job finishes the chunk at hand and returns `stopped`. */
  readonly signal: AbortSignal;
  readonly progress: Progress;
  /** What must be closed when the job is over. */
  readonly closing: Pick<ShutdownStages, 'onShutdown'>;
}

/** `stopped`: told to end before everything was done; the next run goes on from there. */
export type JobOutcome = 'done' | 'stopped';

/** Flags are kebab-case; one that accepts `true` is a switch, the others take a text. */
export interface JobDefinition<Environment, Flags extends z.ZodObject> {
  readonly name: string;
  /** One sentence for the list of jobs. */
  readonly about: string;
  /** Each with a description. */
  readonly flags: Flags;
  run(flags: z.infer<Flags>, context: JobContext<Environment>): Promise<JobOutcome>;
}

export interface JobFlag {
  readonly name: string;
  readonly about: string;
  readonly isSwitch: boolean;
}

/** A job with its flags checked, ready to run. */
export type PreparedJob<Environment> = (context: JobContext<Environment>) => Promise<JobOutcome>;

/** Something that a service can do once, instead of serving. */
export interface Job<Environment> {
  readonly name: string;
  readonly about: string;
  readonly flags: readonly JobFlag[];
  /** The run with these flags, or what is wrong with them, one line each. */
  prepare(flags: Readonly<Record<string, unknown>>): PreparedJob<Environment> | { faults: string[] };
}

export function defineJob<Environment, Flags extends z.ZodObject>(
  definition: JobDefinition<Environment, Flags>,
): Job<Environment> {
  const { name, about, flags } = definition;
  return {
    name,
    about,
    flags: Object.entries(flags.shape as Record<string, z.ZodType>).map(([flag, schema]) => ({
      name: flag,
      about: schema.description ?? '',
      isSwitch: schema.safeParse(true).success,
    })),
    prepare: (given) => {
      const parsed = flags.safeParse(given);
      if (!parsed.success) return { faults: parsed.error.issues.map(textOf) };
      return (context) => definition.run(parsed.data, context);
    },
  };
}

const textOf = ({ path, message }: z.core.$ZodIssue): string => `--${path.join('.')}: ${message}`;
