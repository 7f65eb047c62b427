import { Controller, Get, Inject, Optional } from '@nestjs/common';
import type { Session } from '@streamstock/contracts-http-api';
import { CurrentIdentity, type Identity, RequireRole } from '@streamstock/server-kit-auth';
import { ApplicationError } from '@streamstock/server-kit-errors';
import { Sessions } from './sessions';

/** Tells a page, or a script with a token, who it acts for. */
@Controller('api/session')
export class ShowSessionController {
  constructor(@Optional() @Inject(Sessions) private readonly sessions: Sessions | undefined) {}

  @Get()
  @RequireRole('viewer')
  async show(@CurrentIdentity() identity: Identity): Promise<Session> {
    const { subject, tenantId, roles, locations } = identity;
    return { subject, tenantId, roles, locations, ...(await this.#aboutSession(identity)) };
  }

  async #aboutSession({
    sessionId,
    subject,
    expiresAt,
  }: Identity): Promise<Pick<Session, 'name' | 'expiresAt'>> {
    if (sessionId === undefined || this.sessions === undefined)
      return { name: subject, expiresAt: new Date(expiresAt).toISOString() };
    const record = await this.sessions.current(sessionId);
    if (record === undefined)
      throw new ApplicationError('auth.session-over', 'The session is over; sign in again.');
    return { name: record.name, expiresAt: new Date(this.sessions.endOf(record)).toISOString() };
  }
}
