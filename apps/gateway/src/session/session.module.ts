import { type DynamicModule, Module, type Provider, type Type } from '@nestjs/common';
import { TokenVerifier } from '@streamstock/server-kit-auth';
import { Shutdown } from '@streamstock/server-kit-service';
import { Redis } from 'ioredis';
import type { Environment } from '../environment';
import { OpenIdProvider } from './provider/open-id-provider';
import { SessionCookies } from './session-cookies';
import { type SessionSettings, sessionSettings } from './session-settings';
import { SESSION_SETTINGS } from './session.tokens';
import { SessionEnds } from './session-ends';
import { SessionWatch } from './session-watch';
import { Sessions } from './sessions';
import { ShowSessionController } from './show-session.controller';
import { SignInAttempts } from './sign-in/sign-in-attempts';
import { SignInController } from './sign-in/sign-in.controller';
import { SignOutController } from './sign-out.controller';
import { SessionStore } from './store/session-store';

/** How soon a stream ends whose session was ended on another replica, in milliseconds. */
const roundMs = 5_000;

/** Sessions of browsers, where a provider is set up; without one only tokens count. */
@Module({})
export class SessionModule {
  static for(environment: Environment): DynamicModule {
    const settings = sessionSettings(environment);
    return {
      module: SessionModule,
      global: true,
      providers: settings === undefined ? nobody : providersOf(settings),
      exports: [Sessions, SessionWatch, ...(settings === undefined ? [] : others)],
    };
  }
}

export const sessionControllers = (environment: Environment): Type[] =>
  sessionSettings(environment) === undefined
    ? [ShowSessionController]
    : [ShowSessionController, SignInController, SignOutController];

const others = [SESSION_SETTINGS, SessionCookies, OpenIdProvider, SignInAttempts, SessionEnds];

const nobody: Provider[] = [
  { provide: Sessions, useValue: undefined },
  { provide: SessionWatch, useValue: undefined },
];

const providersOf = (settings: SessionSettings): Provider[] => [
  { provide: SESSION_SETTINGS, useValue: settings },
  { provide: SessionCookies, useValue: new SessionCookies(settings.origin) },
  { provide: OpenIdProvider, useValue: new OpenIdProvider(settings) },
  {
    provide: SignInAttempts,
    inject: [Redis],
    useFactory: (redis: Redis) => new SignInAttempts(redis),
  },
  {
    provide: Sessions,
    inject: [Redis, OpenIdProvider, SessionCookies],
    useFactory: (redis: Redis, provider: OpenIdProvider, cookies: SessionCookies) =>
      new Sessions({
        store: new SessionStore(redis, settings.idleSeconds),
        refresh: (refreshToken) => provider.refresh(refreshToken),
        cookieName: cookies.sessionName,
        idleSeconds: settings.idleSeconds,
        longestSeconds: settings.longestSeconds,
      }),
  },
  {
    provide: SessionWatch,
    inject: [Sessions, TokenVerifier, Shutdown],
    useFactory: (sessions: Sessions, verifier: TokenVerifier, shutdown: Shutdown) => {
      const watch = new SessionWatch(sessions, verifier);
      const timer = setInterval(() => void watch.round(), roundMs);
      shutdown.onShutdown('serve', () => {
        clearInterval(timer);
        return Promise.resolve();
      });
      return watch;
    },
  },
  {
    provide: SessionEnds,
    inject: [Sessions, SessionWatch, OpenIdProvider],
    useFactory: (sessions: Sessions, watch: SessionWatch, provider: OpenIdProvider) =>
      new SessionEnds(sessions, watch, provider),
  },
];
