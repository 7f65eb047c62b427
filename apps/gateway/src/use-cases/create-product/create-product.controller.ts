import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { createProductRequestSchema } from '@streamstock/contracts-http-api';
import { CurrentIdentity, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catalogChanged } from '../../commands/accepted-answers';
import { AnswerWrite } from '../../commands/answer-write';
import { SubmitCommand } from '../../commands/submit-command';
import { demandNoQuery, writeRequestOf } from '../../commands/write-request';
import { createProductCommand } from './create-product-command';

@Controller('api/products')
export class CreateProductController {
  constructor(
    @Inject(SubmitCommand) private readonly commands: SubmitCommand,
    @Inject(AnswerWrite) private readonly answers: AnswerWrite,
  ) {}

  @Post()
  @RequireRole('admin')
  async create(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() identity: Identity,
  ): Promise<void> {
    demandNoQuery(request.query);
    const product = parseOrInvalid(createProductRequestSchema, request.body);
    const write = writeRequestOf(request, reply, identity, 'POST /api/products');
    const value = createProductCommand(write, product);
    const outcome = await this.commands.submit(write, () => ({ key: value.key, value }));
    await this.answers.answer(reply, write, outcome, catalogChanged('products'));
  }
}
