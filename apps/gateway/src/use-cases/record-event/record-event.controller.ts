import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { roleForMovement } from '@streamstock/contracts-events';
import {
  CurrentIdentity,
  demandLocation,
  demandRole,
  type Identity,
  RequireRole,
} from '@streamstock/server-kit-auth';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswerWrite } from '../../commands/answer-write';
import { SubmitCommand } from '../../commands/submit-command';
import { demandNoQuery, writeRequestOf } from '../../commands/write-request';
import { parseEvent } from './parse-event';
import { recordMovementsCommand } from './record-movements-command';

@Controller('api/events')
export class RecordEventController {
  constructor(
    @Inject(SubmitCommand) private readonly commands: SubmitCommand,
    @Inject(AnswerWrite) private readonly answers: AnswerWrite,
  ) {}

  /** The role is the least that any movement takes; each type has its own. */
  @Post()
  @RequireRole('operator')
  async record(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() identity: Identity,
  ): Promise<void> {
    demandNoQuery(request.query);
    const event = parseEvent(request.body, Date.now());
    demandRole(identity, roleForMovement[event.type]);
    demandLocation(identity, event.locationId);
    const write = writeRequestOf(request, reply, identity, 'POST /api/events');
    const outcome = await this.commands.submit(write, () => {
      const value = recordMovementsCommand(write, event);
      return { key: value.key, value };
    });
    await this.answers.answer(reply, write, outcome);
  }
}
