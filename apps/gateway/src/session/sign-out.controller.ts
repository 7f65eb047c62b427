import { Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { SignedOut } from '@streamstock/contracts-http-api';
import { demandOwnPage, Public } from '@streamstock/server-kit-auth';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenIdProvider } from './provider/open-id-provider';
import { SessionCookies } from './session-cookies';
import { SessionEnds } from './session-ends';

/** Ends a session here, and says where the browser is signed out of the provider. */
@Public()
@Controller('sign-out')
export class SignOutController {
  constructor(
    @Inject(OpenIdProvider) private readonly provider: OpenIdProvider,
    @Inject(SessionEnds) private readonly ends: SessionEnds,
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
    const ended = id === undefined ? undefined : await this.ends.signOut(id);
    this.cookies.forgetSession(reply);
    return { redirectTo: ended === undefined ? '/' : await this.#wayOut(ended.idToken) };
  }

  /** A provider that is away must not keep anybody from signing out here. */
  async #wayOut(idToken: string | undefined): Promise<string> {
    const url = await this.provider.signOutUrl(idToken).catch(() => undefined);
    return url ?? '/';
  }
}
