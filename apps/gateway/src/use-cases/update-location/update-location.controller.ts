import { Controller, Inject, Param, Put, Req, Res } from '@nestjs/common';
import { entityId } from '@streamstock/contracts-events';
import { updateLocationRequestSchema } from '@streamstock/contracts-http-api';
import { CurrentIdentity, demandLocation, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catalogChanged } from '../../commands/accepted-answers';
import { AnswerWrite } from '../../commands/answer-write';
import { expectedVersionOf } from '../../commands/if-match';
import { SubmitCommand } from '../../commands/submit-command';
import { demandNoQuery, writeRequestOf } from '../../commands/write-request';
import { updateLocationCommand } from './update-location-command';

const route = 'PUT /api/locations/:locationId';

@Controller('api/locations')
export class UpdateLocationController {
  constructor(
    @Inject(SubmitCommand) private readonly commands: SubmitCommand,
    @Inject(AnswerWrite) private readonly answers: AnswerWrite,
  ) {}

  @Put(':locationId')
  @RequireRole('admin')
  async update(
    @Param('locationId') id: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentIdentity() identity: Identity,
  ): Promise<void> {
    demandNoQuery(request.query);
    const locationId = parseOrInvalid(entityId, id, 'locationId');
    const body = parseOrInvalid(updateLocationRequestSchema, request.body);
    demandLocation(identity, locationId);
    const expectedVersion = expectedVersionOf(request.headers['if-match']);
    const sent = { locationId, expectedVersion, body: request.body };
    const write = writeRequestOf(request, reply, identity, route, sent);
    const value = updateLocationCommand(write, { expectedVersion, location: { locationId, ...body } });
    const outcome = await this.commands.submit(write, () => ({ key: value.key, value }));
    await this.answers.answer(reply, write, outcome, catalogChanged('locations'));
  }
}
