import type { EnvironmentFault } from './environment-error';

type Values = Readonly<Record<string, string>>;

interface Rule {
  readonly variables: readonly string[];
  check(values: Values): EnvironmentFault | undefined;
}

const rules: readonly Rule[] = [
  {
    variables: ['AUTH_JWKS_FILE', 'AUTH_JWKS_URL'],
    check: (values) =>
      Boolean(values['AUTH_JWKS_FILE']) === Boolean(values['AUTH_JWKS_URL'])
        ? {
            variable: 'AUTH_JWKS_FILE',
            reason: 'exactly one of AUTH_JWKS_FILE and AUTH_JWKS_URL must be set',
          }
        : undefined,
  },
  togetherOrNotAtAll('KAFKA_SASL_MECHANISM', 'KAFKA_SASL_USERNAME', 'KAFKA_SASL_PASSWORD'),
  togetherOrNotAtAll('KAFKA_SSL_CERT', 'KAFKA_SSL_KEY'),
];

/** What is wrong between variables that are each fine alone. Applies the rules whose variables the schema has. */
export function faultsBetweenVariables(known: ReadonlySet<string>, values: Values): EnvironmentFault[] {
  return rules
    .filter(({ variables }) => variables.every((name) => known.has(name)))
    .map((rule) => rule.check(values))
    .filter((fault) => fault !== undefined);
}

function togetherOrNotAtAll(...variables: string[]): Rule {
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
