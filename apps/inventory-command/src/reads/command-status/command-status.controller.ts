import { Controller, Get, Inject, Param } from '@nestjs/common';
import type { CommandResult } from '@streamstock/contracts-events';
import { CurrentIdentity, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import { z } from 'zod';
import { PrismaClient } from '../../generated/prisma/client';
import { readCommand } from './read-command';

const commandPath = z.object({ id: z.uuid() });

@Controller('commands')
export class CommandStatusController {
  constructor(@Inject(PrismaClient) private readonly prisma: PrismaClient) {}

  @Get(':id')
  @RequireRole('viewer')
  status(@Param() path: unknown, @CurrentIdentity() identity: Identity): Promise<CommandResult> {
    return readCommand(this.prisma, identity, parseOrInvalid(commandPath, path).id);
  }
}
