import { Controller, Inject, Param, Put, Req, Res } from '@nestjs/common';
import { entityId } from '@streamstock/contracts-events';
import { updateProductRequestSchema } from '@streamstock/contracts-http-api';
import { CurrentIdentity, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catalogChanged } from '../../commands/accepted-answers';
import { AnswerWrite } from '../../commands/answer-write';
import { expectedVersionOf } from '../../commands/if-match';
import { SubmitCommand } from '../../commands/submit-command';
import { demandNoQuery, writeRequestOf } from '../../commands/write-request';
import { updateProductCommand } from './update-product-command';

const route = 'PUT /api/products/:productId';

@Controller('api/products')
export class UpdateProductController {
  constructor(
    @Inject(SubmitCommand) private readonly commands: SubmitCommand,
    @Inject(AnswerWrite) private readonly answers: AnswerWrite,
  ) {}

  @Put(':productId')
  @RequireRole('admin')
  async update(
    @Param('productId') id: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() identity: Identity,
  ): Promise<void> {
    demandNoQuery(request.query);
    const productId = parseOrInvalid(entityId, id, 'productId');
    const body = parseOrInvalid(updateProductRequestSchema, request.body);
    const expectedVersion = expectedVersionOf(request.headers['if-match']);
    const sent = { productId, expectedVersion, body: request.body };
    const write = writeRequestOf(request, reply, identity, route, sent);
    const value = updateProductCommand(write, { expectedVersion, product: { productId, ...body } });
    const outcome = await this.commands.submit(write, () => ({ key: value.key, value }));
    await this.answers.answer(reply, write, outcome, catalogChanged('products'));
  }
}
