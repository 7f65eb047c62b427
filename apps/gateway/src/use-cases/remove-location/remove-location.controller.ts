import { Controller, Delete, Inject, Param, Req, Res } from '@nestjs/common';
import { entityId } from '@streamstock/contracts-events';
import { CurrentIdentity, demandLocation, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catalogChanged } from '../../commands/accepted-answers';
import { AnswerWrite } from '../../commands/answer-write';
import { expectedVersionOf } from '../../commands/if-match';
import { SubmitCommand } from '../../commands/submit-command';
import { demandNoBody, demandNoQuery, writeRequestOf } from '../../commands/write-request';
import { removeLocationCommand } from './remove-location-command';

const route = 'DELETE /api/locations/:locationId';

@Controller('api/locations')
export class RemoveLocationController {
  constructor(
    @Inject(SubmitCommand) private readonly commands: SubmitCommand,
    @Inject(AnswerWrite) private readonly answers: AnswerWrite,
  ) {}

  @Delete(':locationId')
  @RequireRole('admin')
  async remove(
    @Param('locationId') id: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() identity: Identity,
  ): Promise<void> {
    demandNoQuery(request.query);
    demandNoBody(request.body);
    const locationId = parseOrInvalid(entityId, id, 'locationId');
    demandLocation(identity, locationId);
    const expectedVersion = expectedVersionOf(request.headers['if-match']);
    const sent = { locationId, expectedVersion };
    const write = writeRequestOf(request, reply, identity, route, sent);
    const value = removeLocationCommand(write, sent);
    const outcome = await this.commands.submit(write, () => ({ key: value.key, value }));
    await this.answers.answer(reply, write, outcome, catalogChanged('locations'));
  }
}
