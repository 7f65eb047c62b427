import { Inject, Injectable, Logger } from '@nestjs/common';
import type { ApplicationError } from '@streamstock/server-kit-errors';
import type { FastifyRequest } from 'fastify';
import type { AuthOptions } from './auth-options';
import { AUTH_OPTIONS } from './guard/auth-options.token';
import { identityIn } from './guard/request-identity';

/** Tells `onDenied` of every answer whose code begins with `auth.`, be it from the guard or from inside a route. */
@Injectable()
export class Denials {
  private readonly log = new Logger(Denials.name);

  constructor(@Inject(AUTH_OPTIONS) private readonly options: AuthOptions) {}

  report(error: ApplicationError, request: FastifyRequest): void {
    void this.tell(error, request);
  }

  private async tell(error: ApplicationError, request: FastifyRequest): Promise<void> {
    try {
      await this.options.onDenied?.({
        code: error.code,
        detail: error.detail,
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        correlationId: request.id,
        identity: identityIn(request),
      });
    } catch (failure) {
      this.log.error(failure);
    }
  }
}
