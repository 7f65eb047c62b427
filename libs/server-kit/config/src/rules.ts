import type { EnvironmentFault } from './environment-error';
import { onlyWith, type Rule, togetherOrNotAtAll, type Values } from './rule';
import { isInTheClear } from './values';

/** Parameters by which a database URL would settle TLS on its own, past the variables. */
const tlsParameter = /[?&]((?:ssl|uselibpqcompat)[a-z]*)=/i;

const passwordIn = (url: string | undefined): boolean =>
  url !== undefined && URL.canParse(url) && new URL(url).password !== '';

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
  {
    variables: ['AUTH_JWKS_URL', 'NODE_ENV'],
    // Whoever answers in the key server's place makes tokens for everybody. A mesh that encrypts cannot be told from none.
    check: ({ AUTH_JWKS_URL, NODE_ENV }) =>
      NODE_ENV === 'production' && isInTheClear(AUTH_JWKS_URL)
        ? {
            variable: 'AUTH_JWKS_URL',
            reason: 'must be https where NODE_ENV is production; AUTH_JWKS_FILE needs no network at all',
          }
        : undefined,
  },
  togetherOrNotAtAll('KAFKA_SASL_MECHANISM', 'KAFKA_SASL_USERNAME', 'KAFKA_SASL_PASSWORD'),
  togetherOrNotAtAll('KAFKA_SSL_CERT', 'KAFKA_SSL_KEY'),
  onlyWith(
    'KAFKA_SSL=true',
    ({ KAFKA_SSL }) => KAFKA_SSL === 'true',
    ['KAFKA_SSL'],
    ['KAFKA_SSL_CA', 'KAFKA_SSL_CERT', 'KAFKA_SSL_KEY'],
  ),
  {
    variables: ['KAFKA_SSL', 'KAFKA_SASL_MECHANISM'],
    check: ({ KAFKA_SSL, KAFKA_SASL_MECHANISM }) =>
      KAFKA_SASL_MECHANISM === 'plain' && KAFKA_SSL !== 'true'
        ? {
            variable: 'KAFKA_SASL_MECHANISM',
            reason: 'plain sends the password as it is, and that needs KAFKA_SSL=true',
          }
        : undefined,
  },
  togetherOrNotAtAll('DATABASE_SSL_CERT', 'DATABASE_SSL_KEY'),
  onlyWith(
    'DATABASE_SSL_MODE=verify-full or verify-ca',
    ({ DATABASE_SSL_MODE = 'disable' }) => DATABASE_SSL_MODE !== 'disable',
    ['DATABASE_SSL_MODE'],
    ['DATABASE_SSL_CA', 'DATABASE_SSL_CERT', 'DATABASE_SSL_KEY'],
  ),
  {
    variables: ['DATABASE_URL', 'DATABASE_SSL_MODE'],
    check: ({ DATABASE_URL = '' }) => {
      const parameter = tlsParameter.exec(DATABASE_URL)?.[1];
      return parameter === undefined
        ? undefined
        : {
            variable: 'DATABASE_URL',
            reason: `must not say ${parameter}: DATABASE_SSL_MODE and its siblings do`,
          };
    },
  },
  togetherOrNotAtAll('REDIS_SSL_CERT', 'REDIS_SSL_KEY'),
  onlyWith(
    'a REDIS_URL that starts with rediss://',
    ({ REDIS_URL = '' }) => REDIS_URL.startsWith('rediss:'),
    ['REDIS_URL'],
    ['REDIS_SSL_CA', 'REDIS_SSL_CERT', 'REDIS_SSL_KEY'],
  ),
  {
    variables: ['REDIS_URL', 'REDIS_USERNAME', 'REDIS_PASSWORD'],
    check: ({ REDIS_URL, REDIS_USERNAME, REDIS_PASSWORD }) => {
      if (REDIS_USERNAME !== undefined && REDIS_PASSWORD === undefined)
        return { variable: 'REDIS_PASSWORD', reason: 'is missing; REDIS_USERNAME needs it' };
      return REDIS_PASSWORD !== undefined && passwordIn(REDIS_URL)
        ? { variable: 'REDIS_PASSWORD', reason: 'is set twice, also in REDIS_URL' }
        : undefined;
    },
  },
];

/** What is wrong between variables that are each fine alone. Applies the rules whose variables the schema has. */
export function faultsBetweenVariables(known: ReadonlySet<string>, values: Values): EnvironmentFault[] {
  return rules
    .filter(({ variables }) => variables.every((name) => known.has(name)))
    .map((rule) => rule.check(values))
    .filter((fault) => fault !== undefined);
}
