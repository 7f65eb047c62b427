import { Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { SignedOut } from '@streamstock/contracts-http-api';
import { demandOwnPage, Public } from '@streamstock/server-kit-auth';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenIdProvider } from './provider/open-id-provider';
import { SessionCookies } from './session-cookies';
import { SessionWatch } from './session-watch';
import { Sessions } from './sessions';
import type { SessionRecord } from './store/session-record';

/** Ends a session here, and says where the browser is signed out of the provider. */
@Public()
@Controller('sign-out')
export class SignOutController {
  constructor(
    @Inject(OpenIdProvider) private readonly provider: OpenIdProvider,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SessionWatch) private readonly watch: SessionWatch,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
  ) {}

  @Post()
  @HttpCode(200)
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedOut> {
    demandOwnPage(request);
    const id = this.cookies.sessionIn(request);
    const ended = id === undefined ? undefined : await this.sessions.end(id);
    if (id !== undefined) this.watch.ended(id);
    this.cookies.forgetSession(reply);
    return { redirectTo: ended === undefined ? '/' : await this.#leaveProvider(ended) };
  }

  /** A provider that is away must not keep anybody from signing out here. */
  async #leaveProvider({ refreshToken, idToken }: SessionRecord): Promise<string> {
    if (refreshToken !== undefined) this.provider.forget(refreshToken).catch(() => undefined);
    const url = await this.provider.signOutUrl(idToken).catch(() => undefined);
    return url ?? '/';
  }
}
