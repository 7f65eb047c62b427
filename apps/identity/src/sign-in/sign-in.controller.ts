import { randomBytes } from 'node:crypto';
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Provider, { errors, type InteractionResults } from 'oidc-provider';
import { z } from 'zod';
import { FORM_TARGETS } from '../oidc/tokens';
import { pageHeaders } from '../pages/page-headers';
import { signInPage } from '../pages/sign-in-page';
import { tooLatePage } from '../pages/too-late-page';
import { people } from '../people';

/** Empty where somebody would rather not. */
const answerSchema = z.object({ person: z.enum(['', ...people.map(({ id }) => id)]) });

/** Asks people who they are, in the middle of the provider's code flow. */
@Controller('interaction')
export class SignInController {
  constructor(
    @Inject(Provider) private readonly provider: Provider,
    @Inject(FORM_TARGETS) private readonly formTargets: readonly string[],
  ) {}

  @Get(':uid')
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    try {
      const { uid } = await this.provider.interactionDetails(request.raw, reply.raw);
      this.page(reply, 200, (nonce) => signInPage(uid, nonce));
    } catch (error) {
      this.tooLate(reply, error);
    }
  }

  @Post(':uid')
  async choose(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { person } = parseOrInvalid(answerSchema, request.body);
    try {
      const next = await this.provider.interactionResult(request.raw, reply.raw, resultOf(person), {
        mergeWithLastSubmission: false,
      });
      reply.headers(pageHeaders('', this.formTargets)).redirect(next, 303);
    } catch (error) {
      this.tooLate(reply, error);
    }
  }

  /** The provider knows no such sign-in, or not in this browser. */
  private tooLate(reply: FastifyReply, error: unknown): void {
    if (!(error instanceof errors.SessionNotFound)) throw error;
    this.page(reply, 400, (nonce) => tooLatePage(this.formTargets, nonce));
  }

  private page(reply: FastifyReply, status: number, render: (nonce: string) => string): void {
    const nonce = randomBytes(18).toString('base64');
    void reply
      .code(status)
      .headers(pageHeaders(nonce, this.formTargets))
      .type('text/html; charset=utf-8')
      .send(render(nonce));
  }
}

const resultOf = (person: string): InteractionResults =>
  person === ''
    ? { error: 'access_denied', error_description: 'nobody was chosen' }
    : { login: { accountId: person, remember: true } };
