import { Controller, Get, Inject, Logger, Req, Res } from '@nestjs/common';
import type { SignInFailure } from '@streamstock/contracts-http-api';
import { type Identity, Public, TokenVerifier } from '@streamstock/server-kit-auth';
import { ApplicationError } from '@streamstock/server-kit-errors';
import { counter } from '@streamstock/server-kit-observability';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenIdProvider } from '../provider/open-id-provider';
import { ProviderAway, ProviderRefused } from '../provider/provider-errors';
import { SessionCookies } from '../session-cookies';
import { SessionEnds } from '../session-ends';
import { SESSION_SETTINGS } from '../session.tokens';
import type { SessionSettings } from '../session-settings';
import { Sessions } from '../sessions';
import { newSecret } from '../store/sealed-record';
import { showAway } from './away-page';
import { returnToOf } from './return-to';
import { type Attempt, SignInAttempts } from './sign-in-attempts';

const signIns = counter({
  name: 'gateway_sign_ins_total',
  help: 'Sign-ins that came to an end, by how',
  labels: ['outcome'],
});

/** Sends browsers to the OpenID provider, and makes a session of what they bring back. */
@Public()
@Controller('sign-in')
export class SignInController {
  private readonly log = new Logger(SignInController.name);

  constructor(
    @Inject(OpenIdProvider) private readonly provider: OpenIdProvider,
    @Inject(SignInAttempts) private readonly attempts: SignInAttempts,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SessionEnds) private readonly ends: SessionEnds,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
    @Inject(TokenVerifier) private readonly verifier: TokenVerifier,
    @Inject(SESSION_SETTINGS) private readonly settings: SessionSettings,
  ) {}

  @Get()
  async begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const returnTo = returnToOf(queryOf(request)['returnTo']);
    await this.#orAway(request, reply, returnTo, async () => {
      const browser = this.cookies.browserIn(request) ?? newSecret();
      const attempt = await this.attempts.begin(browser, returnTo);
      const url = await this.provider.signInUrl(attempt);
      this.cookies.keepBrowser(reply, browser);
      reply.redirect(url, 302);
    });
  }

  @Get('callback')
  async finish(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { state } = queryOf(request);
    const browser = this.cookies.browserIn(request);
    await this.#orAway(request, reply, '/', async () => {
      const attempt =
        typeof state === 'string' && browser !== undefined
          ? await this.attempts.take(state, browser)
          : undefined;
      if (attempt === undefined) this.#refuse(reply, 'attempt-over');
      else await this.#orAway(request, reply, attempt.returnTo, () => this.#signIn(request, reply, attempt));
    });
  }

  async #signIn(request: FastifyRequest, reply: FastifyReply, attempt: Attempt): Promise<void> {
    const { name, tokens } = await this.provider.finishSignIn(
      new URL(request.url, this.settings.origin),
      attempt,
    );
    const { subject } = await this.#demandAuthority(tokens.accessToken);
    const before = this.cookies.sessionIn(request);
    if (before !== undefined) await this.ends.replaceBy(subject, before);
    const id = await this.sessions.begin(name, tokens);
    this.cookies.keepSession(reply, id, this.settings.longestSeconds);
    signIns.inc({ outcome: 'signed-in' });
    reply.redirect(attempt.returnTo, 302);
  }

  /** A token that says nothing about this product would be refused by every route. */
  async #demandAuthority(token: string): Promise<Identity> {
    try {
      return await this.verifier.verify(token);
    } catch (cause) {
      if (cause instanceof ApplicationError && cause.code === 'auth.token-invalid')
        throw new NotAllowed(cause);
      throw cause;
    }
  }

  /** Whatever goes wrong becomes a page: a person is looking. */
  async #orAway(
    request: FastifyRequest,
    reply: FastifyReply,
    returnTo: string,
    work: () => Promise<void>,
  ): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof ProviderRefused) this.#refuse(reply, error.reason, error.cause);
      else if (error instanceof NotAllowed) this.#refuse(reply, 'not-allowed', error.cause);
      else this.#away(request, reply, returnTo, error);
    }
  }

  #refuse(reply: FastifyReply, reason: SignInFailure, cause?: unknown): void {
    signIns.inc({ outcome: reason });
    this.log.warn({ msg: 'sign-in refused', reason, err: cause });
    reply.redirect(`/signed-out?reason=${reason}`, 302);
  }

  #away(request: FastifyRequest, reply: FastifyReply, returnTo: string, error: unknown): void {
    const isOutage =
      error instanceof ProviderAway ||
      (error instanceof ApplicationError && error.code === 'service.unavailable');
    if (!isOutage) throw error;
    signIns.inc({ outcome: 'away' });
    this.log.warn({ msg: 'nobody can sign in', err: error });
    if (request.headers.accept?.includes('text/html') === true)
      showAway(reply, `/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
    else
      throw new ApplicationError('service.unavailable', 'Signing in is not possible right now.', {
        retryAfterSeconds: 5,
        cause: error,
      });
  }
}

class NotAllowed extends Error {
  constructor(override readonly cause: ApplicationError) {
    super('The token names no tenant, role or location here');
  }
}

const queryOf = ({ query }: FastifyRequest): Readonly<Record<string, unknown>> =>
  query as Readonly<Record<string, unknown>>;
