import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { CurrentIdentity, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswerWrite } from '../../commands/answer-write';
import { SubmitCommand } from '../../commands/submit-command';
import { demandNoQuery, writeRequestOf } from '../../commands/write-request';
import { BodyLimit } from '../../http/body-limit';
import { demandBothEnds } from './demand-both-ends';
import { parseTransfer } from './parse-transfer';
import { transferStockCommand } from './transfer-stock-command';

/** 1,000 lines with the longest ids take 110,000 bytes as compact JSON, twice as much when indented. */
const bodyLimitBytes = 262_144;

@Controller('api/transfers')
export class TransferStockController {
  constructor(
    @Inject(SubmitCommand) private readonly commands: SubmitCommand,
    @Inject(AnswerWrite) private readonly answers: AnswerWrite,
  ) {}

  @Post()
  @RequireRole('manager')
  @BodyLimit(bodyLimitBytes)
  async transfer(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() identity: Identity,
  ): Promise<void> {
    demandNoQuery(request.query);
    const transfer = parseTransfer(request.body, Date.now());
    demandBothEnds(identity, transfer);
    const write = writeRequestOf(request, reply, identity, 'POST /api/transfers');
    const outcome = await this.commands.submit(write, () => {
      const value = transferStockCommand(write, transfer);
      return { key: value.key, value };
    });
    await this.answers.answer(reply, write, outcome);
  }
}
