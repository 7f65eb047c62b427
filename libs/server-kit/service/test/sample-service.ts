import { Body, Controller, Get, HttpCode, Inject, Module, Post, Req, Res } from '@nestjs/common';
import { type CustomTransportStrategy, Server } from '@nestjs/microservices';
import { Public } from '@streamstock/server-kit-auth';
import { loadEnvironment } from '@streamstock/server-kit-config';
import { ApplicationError, parseOrInvalid } from '@streamstock/server-kit-errors';
import { currentCorrelationId, currentTraceparent } from '@streamstock/server-kit-observability';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type RunningService, runService, type ServiceOptions, serviceEnvironment, Startup } from '../src';

/** Holds requests to `/slow` until somebody opens it. */
export const gate: { open: (() => void) | undefined } = { open: undefined };

@Public()
@Controller()
class SampleController {
  @Get('scope')
  scope(): object {
    return { correlationId: currentCorrelationId(), traceparent: currentTraceparent() ?? null };
  }

  @Post('scope')
  @HttpCode(200)
  async scopeAfterBody(@Body() body: unknown): Promise<object> {
    await Promise.resolve();
    return { body, correlationId: currentCorrelationId(), traceparent: currentTraceparent() ?? null };
  }

  @Post('quantity')
  @HttpCode(200)
  quantity(@Body() body: unknown): object {
    return parseOrInvalid(z.strictObject({ quantity: z.int() }), body);
  }

  @Get('address')
  address(@Req() request: FastifyRequest): string {
    return request.ip;
  }

  @Get('away')
  away(): never {
    throw new ApplicationError('service.unavailable', 'Kafka is away.', { retryAfterSeconds: 1.2 });
  }

  @Get('postgres-away')
  postgresAway(): never {
    throw Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), { code: 'ECONNREFUSED' });
  }

  @Get('bug')
  bug(): never {
    throw new TypeError('hunter2 is not a function');
  }

  @Get('slow')
  async slow(): Promise<string> {
    await new Promise<void>((resolve) => {
      gate.open = resolve;
    });
    return 'finished';
  }

  @Get('breaks')
  breaks(@Res() reply: FastifyReply): void {
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream' });
    reply.raw.write('data: 1\n\n');
    throw new Error('after the first event');
  }
}

@Module({ controllers: [SampleController] })
export class SampleModule {}

/** A way in that fails to start as often as it is told to. */
export class SampleStrategy extends Server implements CustomTransportStrategy {
  readonly happened: string[] = [];

  constructor(private failures = 0) {
    super();
  }

  listen(callback: (error?: unknown) => void): void {
    this.happened.push('listen');
    this.failures -= 1;
    callback(this.failures >= 0 ? new Error('broker away') : undefined);
  }

  close(): Promise<void> {
    this.happened.push('close');
    return Promise.resolve();
  }

  override on(): void {
    throw new Error('no events');
  }

  override unwrap(): never {
    throw new Error('nothing inside');
  }
}

/** A module whose boot takes a step that somebody else lets through. */
export const moduleWithStep = (start: () => Promise<void>) => {
  @Module({ imports: [SampleModule] })
  class StepModule {
    constructor(@Inject(Startup) startup: Startup) {
      startup.onStart('a dependency', start);
    }
  }
  return StepModule;
};

export const startSample = (
  options: Partial<ServiceOptions> = {},
  environment: Record<string, string> = {},
): Promise<RunningService> =>
  runService({
    name: 'sample',
    module: SampleModule,
    ownsProcess: false,
    ...options,
    environment: loadEnvironment(z.object(serviceEnvironment), {
      PORT: '0',
      LOG_LEVEL: 'silent',
      BODY_LIMIT_BYTES: '2048',
      ...environment,
    }),
  });
