import type { Provider } from '@nestjs/common';
import { Sessions } from '../session/sessions';
import { RATE_LIMITERS, type RateLimiters } from './rate-limiters';
import { Refusals } from './refusals';

export const refusalsProvider: Provider = {
  provide: Refusals,
  inject: [RATE_LIMITERS, Sessions],
  useFactory: ({ refusals }: RateLimiters, sessions: Sessions | undefined) =>
    new Refusals(refusals, sessions?.cookieName),
};
