import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { createSupplierRequestSchema } from '@streamstock/contracts-http-api';
import { CurrentIdentity, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catalogChanged } from '../../commands/accepted-answers';
import { AnswerWrite } from '../../commands/answer-write';
import { SubmitCommand } from '../../commands/submit-command';
import { demandNoQuery, writeRequestOf } from '../../commands/write-request';
import { createSupplierCommand } from './create-supplier-command';

@Controller('api/suppliers')
export class CreateSupplierController {
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
    const supplier = parseOrInvalid(createSupplierRequestSchema, request.body);
    const write = writeRequestOf(request, reply, identity, 'POST /api/suppliers');
    const value = createSupplierCommand(write, supplier);
    const outcome = await this.commands.submit(write, () => ({ key: value.key, value }));
    await this.answers.answer(reply, write, outcome, catalogChanged('suppliers'));
  }
}
