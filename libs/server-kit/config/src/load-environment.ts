import type { z } from 'zod';
import { EnvironmentError, type EnvironmentFault } from './environment-error';
import { readVariables } from './read-variables';
import { faultsBetweenVariables } from './rules';

/**
 * Parses the environment once, at boot. A variable may come from a file: `DATABASE_URL_FILE` names the file that
 * holds `DATABASE_URL`. An empty value counts as missing.
 *
 * @throws EnvironmentError naming everything that is wrong, never a value.
 */
export function loadEnvironment<Schema extends z.ZodObject>(
  schema: Schema,
  source: NodeJS.ProcessEnv = process.env,
): z.infer<Schema> {
  const names = Object.keys(schema.shape);
  const { values, faults } = readVariables(names, source);
  const parsed = schema.safeParse(values);
  const unreadable = new Set(faults.map(({ variable }) => variable));
  const all = [
    ...faults,
    ...(parsed.error?.issues ?? [])
      .map((issue) => faultOf(issue, values))
      .filter(({ variable }) => !unreadable.has(variable)),
    ...faultsBetweenVariables(new Set(names), values),
  ];
  if (all.length > 0 || !parsed.success) throw new EnvironmentError(all);
  return parsed.data;
}

function faultOf(issue: z.core.$ZodIssue, values: Readonly<Record<string, string>>): EnvironmentFault {
  const variable = String(issue.path[0] ?? 'environment');
  const missing = issue.path.length === 1 && !(variable in values);
  return { variable, reason: missing ? 'is missing' : issue.message };
}
