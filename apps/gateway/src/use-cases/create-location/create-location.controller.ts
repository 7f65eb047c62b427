import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { createLocationRequestSchema } from '@streamstock/contracts-http-api';
import { CurrentIdentity, demandLocation, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catalogChanged } from '../../commands/accepted-answers';
import { AnswerWrite } from '../../commands/answer-write';
import { SubmitCommand } from '../../commands/submit-command';
import { demandNoQuery, writeRequestOf } from '../../commands/write-request';
import { createLocationCommand, locationIdOf } from './create-location-command';

@Controller('api/locations')
export class CreateLocationController {
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
    const location = parseOrInvalid(createLocationRequestSchema, request.body);
    demandLocation(
      identity,
      locationIdOf(location),
      location.locationId === undefined ? 'code' : 'locationId',
    );
    const write = writeRequestOf(request, reply, identity, 'POST /api/locations');
    const value = createLocationCommand(write, location);
    const outcome = await this.commands.submit(write, () => ({ key: value.key, value }));
    await this.answers.answer(reply, write, outcome, catalogChanged('locations'));
  }
}
