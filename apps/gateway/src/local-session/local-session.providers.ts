import type { Provider } from '@nestjs/common';
import { Startup } from '@streamstock/server-kit-service';
import type { Environment } from '../environment';
import { LocalSession } from './local-session';

/** There is one in local mode only; everywhere else nothing can set or take a session cookie. */
export const localSessionProvider = (environment: Environment): Provider => ({
  provide: LocalSession,
  inject: [Startup],
  useFactory: (startup: Startup): LocalSession | undefined => {
    const {
      LOCAL_MODE,
      LOCAL_SIGNING_KEY: signingKey,
      AUTH_ISSUER: issuer,
      AUTH_AUDIENCE: audience,
    } = environment;
    if (!LOCAL_MODE || signingKey === undefined) return undefined;
    const session = new LocalSession({ signingKey, issuer, audience });
    startup.onStart('local signing key', () => session.check());
    return session;
  },
});
