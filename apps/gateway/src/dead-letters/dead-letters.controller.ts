import { Controller, Get, Header, HttpCode, Inject, Post, Req } from '@nestjs/common';
import {
  type DeadLetter,
  deadLetterListQuerySchema,
  type Page,
  replayRequestSchema,
} from '@streamstock/contracts-http-api';
import { CurrentIdentity, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { ApplicationError, parseOrInvalid } from '@streamstock/server-kit-errors';
import type { FastifyRequest } from 'fastify';
import { demandNoQuery } from '../commands/write-request';
import { ListDeadLetters } from './list-dead-letters';
import { type Replayed, ReplayDeadLetters } from './replay-dead-letters';

/** What could not be handled, for administrators who see all locations: a letter may be about any of them. */
@Controller('api/dead-letters')
@RequireRole('admin')
export class DeadLettersController {
  constructor(
    @Inject(ListDeadLetters) private readonly letters: ListDeadLetters,
    @Inject(ReplayDeadLetters) private readonly replays: ReplayDeadLetters,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  async list(
    @Req() request: FastifyRequest,
    @CurrentIdentity() identity: Identity,
  ): Promise<Page<DeadLetter>> {
    const query = parseOrInvalid(deadLetterListQuerySchema, request.query);
    demandEveryLocation(identity);
    return orUnavailable(() => this.letters.list(identity.tenantId, query));
  }

  @Post('replay')
  @HttpCode(200)
  async replay(
    @Req() request: FastifyRequest,
    @CurrentIdentity() identity: Identity,
  ): Promise<{ results: { id: string; outcome: Replayed }[] }> {
    demandNoQuery(request.query);
    const { ids } = parseOrInvalid(replayRequestSchema, request.body);
    demandEveryLocation(identity);
    const outcomes = await orUnavailable(() => this.replays.replay(identity, request.id, ids));
    return { results: ids.map((id, index) => ({ id, outcome: outcomes[index] ?? 'not-found' })) };
  }
}

function demandEveryLocation({ locations }: Identity): void {
  if (locations === '*') return;
  throw new ApplicationError('auth.location-forbidden', 'Needs every location; yours are only some.');
}

async function orUnavailable<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof ApplicationError) throw cause;
    throw new ApplicationError(
      'service.unavailable',
      'Kafka cannot be asked right now; try again in a moment.',
      {
        retryAfterSeconds: 2,
        cause,
      },
    );
  }
}
