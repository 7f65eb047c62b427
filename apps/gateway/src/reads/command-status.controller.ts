import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { CurrentIdentity, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PendingCommands } from '../commands/pending-commands';
import { demandNoQuery } from '../commands/write-request';
import { ask, handOn } from './relay-read';
import { Upstream } from './upstream';
import { INVENTORY_COMMAND } from './upstreams';

const commandIdSchema = z.uuid();

@Controller('api/commands')
@RequireRole('viewer')
export class CommandStatusController {
  constructor(
    @Inject(INVENTORY_COMMAND) private readonly command: Upstream,
    @Inject(PendingCommands) private readonly pending: PendingCommands,
  ) {}

  /** A command that was answered 202 and is not decided yet is pending, not unknown. */
  @Get(':commandId')
  async status(
    @Param('commandId') id: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() identity: Identity,
  ): Promise<void> {
    demandNoQuery(request.query);
    const commandId = parseOrInvalid(commandIdSchema, id, 'commandId').toLowerCase();
    const reader = { request, reply, identity };
    const answer = await ask(this.command, `/commands/${commandId}`, reader);
    if (answer.status === 404 && (await this.pending.has(identity.tenantId, commandId))) {
      void reply.code(200).type('application/json; charset=utf-8');
      void reply.send(JSON.stringify({ commandId, outcome: 'pending' }));
      return;
    }
    handOn(answer, reader);
  }
}
