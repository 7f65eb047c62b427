import { tmpdir } from 'node:os';
import {
  authEnvironment,
  httpEnvironment,
  isInTheClear,
  kafkaEnvironment,
  list,
  observabilityEnvironment,
  redisEnvironment,
  url,
  wholeNumber,
} from '@streamstock/server-kit-config';
import { z } from 'zod';

export const environmentSchema = z
  .object({
    ...httpEnvironment,
    ...kafkaEnvironment,
    ...redisEnvironment,
    ...authEnvironment,
    ...observabilityEnvironment,
    BODY_LIMIT_BYTES: wholeNumber(1_024, 1_048_576).default(65_536),
    /** Addresses of every replica of the services behind, comma separated. */
    INVENTORY_COMMAND_URLS: list,
    INVENTORY_QUERY_URLS: list,
    READ_TIMEOUT_MS: wholeNumber(100, 60_000).default(4_000),
    /** How long a write waits for its outcome before it answers 202. */
    RESULT_TIMEOUT_MS: wholeNumber(100, 60_000).default(5_000),
    PRODUCE_TIMEOUT_MS: wholeNumber(100, 60_000).default(4_000),
    MAX_WAITING_WRITES: wholeNumber(1, 1_000_000).default(5_000),
    /** Requests per client and route in 10 seconds. */
    RATE_LIMIT_WRITES: wholeNumber(1, 10_000_000).default(10_000),
    RATE_LIMIT_READS: wholeNumber(1, 10_000_000).default(10_000),
    RATE_LIMIT_STREAMS: wholeNumber(1, 10_000_000).default(100),
    /**
     * Requests of one address to each of the two routes of signing in, in 10 seconds. A sign-in asks each once; while the
     * provider is away each page that waits asks again every 5 seconds. So a shop of 30 tills behind one address, opening
     * at nine, asks 30 times, or 60 where it has to wait. What it bounds: attempts under way lie in Redis for 10 minutes,
     * some 2 KB each, beside the sessions; and every answer that is brought back may ask the provider.
     */
    RATE_LIMIT_SIGN_IN: wholeNumber(1, 10_000_000).default(60),
    /**
     * Requests of one address in 10 seconds that are refused before anybody knows who asks, those with a token, with a
     * session and with neither each by themselves. 30 pages whose sessions ended overnight ask some 10 times each before
     * they go to sign in; to check 500 signatures takes a core 0.2 s at most.
     */
    RATE_LIMIT_REFUSALS: wholeNumber(1, 10_000_000).default(500),
    /** Requests of one address to the short form `/get-stock` in a second. */
    RATE_LIMIT_GET_STOCK: wholeNumber(1, 10_000_000).default(5),
    STREAM_MAX_CONNECTIONS: wholeNumber(1, 100_000).default(2_000),
    STREAM_MAX_PER_SUBJECT: wholeNumber(1, 10_000).default(20),
    STREAM_HEARTBEAT_MS: wholeNumber(100, 40_000).default(15_000),
    /** Above the 64 KiB at which Node reports that a socket has drained. */
    STREAM_MAX_BACKLOG_BYTES: wholeNumber(131_072, 16_777_216).default(262_144),
    /** Events of one tenant that a stream can resume over. */
    STREAM_REPLAY_EVENTS: wholeNumber(1, 100_000).default(2_048),
    /** Open streams of rows on this replica, and of one tenant: as many as have room for a record of 200 rows each. */
    BULK_MAX_STREAMS: wholeNumber(1, 1_000).default(60),
    BULK_MAX_STREAMS_PER_TENANT: wholeNumber(1, 1_000).default(20),
    /** After which a stream of rows whose client neither sends nor reads is cut off. */
    BULK_STALL_MS: wholeNumber(100, 3_600_000).default(60_000),
    /** Where answers wait that the client of a stream does not read yet. */
    BULK_SPOOL_DIR: z.string().default(tmpdir()),
    /** Where the built dashboard lies; without it only the API is served. */
    DASHBOARD_DIR: z.string().optional(),
    /** The gateway as browsers reach it, such as `https://stock.example`. */
    PUBLIC_URL: url('https:', 'http:').optional(),
    /** Any OpenID provider that gives access tokens as JWTs; without one nobody signs in, and only tokens count. */
    OIDC_ISSUER: url('https:', 'http:').optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_SCOPE: z
      .string()
      .regex(/(^| )openid( |$)/, 'must name openid')
      .default('openid profile offline_access'),
    /** More parameters of the request that sends people there, as a query: `audience=streamstock`. */
    OIDC_PARAMETERS: z.string().default(''),
    /** A session ends when it is unused for so long, and at the latest so long after the sign-in. */
    SESSION_IDLE_SECONDS: wholeNumber(1, 2_592_000).default(7_200),
    SESSION_SECONDS: wholeNumber(1, 2_592_000).default(43_200),
  })
  .superRefine((values, context) => {
    const fault = (variable: string, message: string) =>
      context.addIssue({ code: 'custom', path: [variable], message });
    for (const variable of missingForSignIn(values)) fault(variable, 'is missing; OIDC_ISSUER needs it');
    // The one claim that every ID token must have: then no service takes one, whatever else is in it.
    if (values.OIDC_ISSUER !== undefined && values.AUTH_AUDIENCE === values.OIDC_CLIENT_ID)
      fault('AUTH_AUDIENCE', 'must not be OIDC_CLIENT_ID, which is the audience of ID tokens');
    if (values.NODE_ENV !== 'production' || values.OIDC_ISSUER === undefined) return;
    for (const variable of ['OIDC_ISSUER', 'PUBLIC_URL'] as const)
      if (isInTheClear(values[variable])) fault(variable, 'must be https where NODE_ENV is production');
  });
export type Environment = z.infer<typeof environmentSchema>;

const neededForSignIn = ['PUBLIC_URL', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

const missingForSignIn = (
  values: Partial<Record<'OIDC_ISSUER' | (typeof neededForSignIn)[number], string | undefined>>,
): string[] =>
  values.OIDC_ISSUER === undefined ? [] : neededForSignIn.filter((name) => values[name] === undefined);
