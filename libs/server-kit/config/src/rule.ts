import type { EnvironmentFault } from './environment-error';

/** The texts that are set, by variable. */
export type Values = Readonly<Record<string, string | undefined>>;

/** Something that must hold between variables. */
export interface Rule {
  readonly variables: readonly string[];
  check(values: Values): EnvironmentFault | undefined;
}

export function togetherOrNotAtAll(...variables: string[]): Rule {
  return {
    variables,
    check: (values) => {
      const missing = variables.find((name) => !values[name]);
      return missing !== undefined && variables.some((name) => values[name])
        ? { variable: missing, reason: `is missing; ${variables.join(', ')} belong together` }
        : undefined;
    },
  };
}

/** Variables that would have no effect unless something holds: whoever sets them believes it does. */
export function onlyWith(
  what: string,
  holds: (values: Values) => boolean,
  deciding: readonly string[],
  dependent: readonly string[],
): Rule {
  return {
    variables: [...deciding, ...dependent],
    check: (values) => {
      const idle = holds(values) ? undefined : dependent.find((name) => values[name]);
      return idle === undefined ? undefined : { variable: idle, reason: `has no effect without ${what}` };
    },
  };
}
