import {
  flag,
  httpEnvironment,
  list,
  observabilityEnvironment,
  redisEnvironment,
  url,
  wholeNumber,
} from '@streamstock/server-kit-config';
import { z } from 'zod';

const secret = z.string().min(16, 'must have at least 16 characters');

export const environmentSchema = z
  .object({
    ...httpEnvironment,
    ...redisEnvironment,
    ...observabilityEnvironment,
    /** Nobody but this machine: whoever reaches this service is whoever they like. */
    HOST: z.string().min(1).default('127.0.0.1'),
    NODE_ENV: z.string().optional(),
    /** Says that anybody may be anybody here: people sign in without a password. */
    LOCAL_MODE: flag.default(false),
    /** This service as browsers and other services reach it; the same for all replicas. */
    ISSUER: url('http:', 'https:'),
    /** Of the access tokens. */
    AUDIENCE: z.string().min(1),
    /** Private JWK that signs every token, usually given as `SIGNING_KEY_FILE`. */
    SIGNING_KEY: z.string(),
    /** The gateway as browsers reach it; where it has several addresses, all of them. */
    GATEWAY_URLS: list,
    GATEWAY_CLIENT_SECRET: secret,
    /** Of the client `simulator`, for scripts. */
    SIMULATOR_CLIENT_SECRET: secret,
    ACCESS_TOKEN_SECONDS: wholeNumber(5, 3_600).default(300),
  })
  .superRefine(({ LOCAL_MODE, NODE_ENV }, context) => {
    const fault = (message: string) => context.addIssue({ code: 'custom', path: ['LOCAL_MODE'], message });
    if (NODE_ENV === 'production') fault('must not be true where NODE_ENV is production');
    else if (!LOCAL_MODE)
      fault('must be true: this service asks for no password, so it is for trying out only');
  });
export type Environment = z.infer<typeof environmentSchema>;
