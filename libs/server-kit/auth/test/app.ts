import { Controller, Get, type NestApplicationOptions, Param, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Role } from '@streamstock/contracts-events';
import { ApplicationError, ProblemFilter } from '@streamstock/server-kit-errors';
import {
  AuthModule,
  type AuthOptions,
  CurrentIdentity,
  demandLocation,
  Denials,
  type Identity,
  isOwn,
  Public,
  RequireRole,
} from '../src';

const stock = [
  { tenantId: 'acme', locationId: 'WH-NORTH' },
  { tenantId: 'acme', locationId: 'WH-SOUTH' },
  { tenantId: 'globex', locationId: 'WH-NORTH' },
];

@Controller()
class RoutesController {
  @Public()
  @Get('public')
  open(): string {
    return 'open';
  }

  @Get('forgotten')
  forgotten(): string {
    return 'never seen';
  }

  @RequireRole('viewer')
  @Get('as/viewer')
  asViewer(@CurrentIdentity() identity: Identity): Identity {
    return identity;
  }

  @RequireRole('operator')
  @Post('as/operator')
  asOperator(): string {
    return 'done';
  }

  @RequireRole('manager')
  @Get('as/manager')
  asManager(): string {
    return 'done';
  }

  @RequireRole('admin')
  @Get('as/admin')
  asAdmin(): string {
    return 'done';
  }

  @RequireRole('viewer')
  @Get('stock/:tenant/:location')
  read(
    @Param('tenant') tenantId: string,
    @Param('location') locationId: string,
    @CurrentIdentity() identity: Identity,
  ): object {
    const found = stock.find((level) => level.tenantId === tenantId && level.locationId === locationId);
    if (found === undefined || !isOwn(identity, found))
      throw new ApplicationError('stock.not-found', 'Nothing here.');
    demandLocation(identity, locationId);
    return found;
  }
}

@RequireRole('admin')
@Controller('closed')
class ClosedController {
  @Get('inherited')
  inherited(): string {
    return 'done';
  }

  @RequireRole('viewer')
  @Get('overridden')
  overridden(): string {
    return 'done';
  }
}

export const routesByRole: readonly (readonly [Role, 'GET' | 'POST', string])[] = [
  ['viewer', 'GET', '/as/viewer'],
  ['operator', 'POST', '/as/operator'],
  ['manager', 'GET', '/as/manager'],
  ['admin', 'GET', '/as/admin'],
  ['admin', 'GET', '/closed/inherited'],
  ['viewer', 'GET', '/closed/overridden'],
];

const quiet: Pick<NestApplicationOptions, 'logger'> = { logger: false };

/** A small app behind the guard. */
export async function guardedApp(options: AuthOptions): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    {
      module: AuthModule,
      imports: [AuthModule.forRoot(options)],
      controllers: [RoutesController, ClosedController],
    },
    new FastifyAdapter(),
    quiet,
  );
  const denials = app.get(Denials, { strict: false });
  app.useGlobalFilters(
    new ProblemFilter({
      onDenied: (error, request) => {
        denials.report(error, request);
      },
    }),
  );
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
