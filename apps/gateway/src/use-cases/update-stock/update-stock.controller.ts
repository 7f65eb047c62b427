import { Controller, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { updateStockQuerySchema } from '@streamstock/contracts-http-api';
import { CurrentIdentity, demandLocation, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswerWrite } from '../../commands/answer-write';
import { SubmitCommand } from '../../commands/submit-command';
import { demandNoBody, writeRequestOf } from '../../commands/write-request';
import { stockKeyIn } from '../../http/stock-key-in';
import { recordMovementsCommand } from '../record-event/record-movements-command';
import { updatedStock } from './updated-stock';

const route = 'POST /update-stock/:locationId/:productId';

/** Short form of an unconditional count for tills and scripts: whoever counts last is believed. */
@Controller('update-stock')
export class UpdateStockController {
  constructor(
    @Inject(SubmitCommand) private readonly commands: SubmitCommand,
    @Inject(AnswerWrite) private readonly answers: AnswerWrite,
  ) {}

  @Post(':locationId/:productId')
  @RequireRole('manager')
  async update(
    @Param() params: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() identity: Identity,
  ): Promise<void> {
    const key = stockKeyIn(params);
    const { quantity } = parseOrInvalid(updateStockQuerySchema, request.query);
    demandNoBody(request.body);
    demandLocation(identity, key.locationId);
    const write = writeRequestOf(request, reply, identity, route, { ...key, quantity });
    const value = recordMovementsCommand(write, { type: 'COUNT', ...key, quantity });
    const outcome = await this.commands.submit(write, () => ({ key: value.key, value }));
    await this.answers.answer(reply, write, outcome, updatedStock);
  }
}
