import {
  allowInsecureRequests,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client';
import type { SessionSettings } from '../session-settings';
import { awayBy } from './judge-failure';

/** For one answer of the provider, in seconds. */
const longestAnswer = 5;
/** After a failure the provider is not asked again for so long, in milliseconds: everybody would wait for it. */
const pauseMs = 1_000;
/** So long an answer counts as what the provider says now, in milliseconds. */
const freshMs = 10_000;

type Settings = Pick<SessionSettings, 'issuer' | 'clientId' | 'clientSecret'>;

/** What the provider says of itself, asked for when it is first needed, so that the gateway starts without it. */
export class DiscoveredProvider {
  #known: Promise<Configuration> | undefined;
  #askedAt = -Infinity;

  constructor(
    private readonly settings: Settings,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** @throws ProviderAway */
  get(): Promise<Configuration> {
    return (this.#known ??= this.#ask());
  }

  /** As it is now: nobody is to be sent to a provider that does not answer. @throws ProviderAway */
  getFresh(): Promise<Configuration> {
    if (this.now() - this.#askedAt >= freshMs) this.#known = undefined;
    return this.get();
  }

  #ask(): Promise<Configuration> {
    this.#askedAt = this.now();
    const asked = this.#discover().catch((error: unknown) => {
      setTimeout(() => {
        if (this.#known === asked) this.#known = undefined;
      }, pauseMs).unref();
      throw awayBy(error);
    });
    return asked;
  }

  #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const inTheClear = issuer.startsWith('http:') ? [allowInsecureRequests] : [];
    return discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: longestAnswer,
      // Signatures of ID tokens are checked too: in local runs there is no TLS that would say who answered.
      execute: [enableNonRepudiationChecks, ...inTheClear],
    });
  }
}
