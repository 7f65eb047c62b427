import { Controller, Inject, Param, Put, Req, Res } from '@nestjs/common';
import { entityId } from '@streamstock/contracts-events';
import { updateSupplierRequestSchema } from '@streamstock/contracts-http-api';
import { CurrentIdentity, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catalogChanged } from '../../commands/accepted-answers';
import { AnswerWrite } from '../../commands/answer-write';
import { expectedVersionOf } from '../../commands/if-match';
import { SubmitCommand } from '../../commands/submit-command';
import { demandNoQuery, writeRequestOf } from '../../commands/write-request';
import { updateSupplierCommand } from './update-supplier-command';

const route = 'PUT /api/suppliers/:supplierId';

@Controller('api/suppliers')
export class UpdateSupplierController {
  constructor(
    @Inject(SubmitCommand) private readonly commands: SubmitCommand,
    @Inject(AnswerWrite) private readonly answers: AnswerWrite,
  ) {}

  @Put(':supplierId')
  @RequireRole('admin')
  async update(
    @Param('supplierId') id: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() identity: Identity,
  ): Promise<void> {
    demandNoQuery(request.query);
    const supplierId = parseOrInvalid(entityId, id, 'supplierId');
    const body = parseOrInvalid(updateSupplierRequestSchema, request.body);
    const expectedVersion = expectedVersionOf(request.headers['if-match']);
    const sent = { supplierId, expectedVersion, body: request.body };
    const write = writeRequestOf(request, reply, identity, route, sent);
    const value = updateSupplierCommand(write, { expectedVersion, supplier: { supplierId, ...body } });
    const outcome = await this.commands.submit(write, () => ({ key: value.key, value }));
    await this.answers.answer(reply, write, outcome, catalogChanged('suppliers'));
  }
}
