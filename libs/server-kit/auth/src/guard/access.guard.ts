import { type CanActivate, type ExecutionContext, Inject, Injectable, Logger } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { hasRole, type Role, roleMissing } from '@streamstock/contracts-events';
import { ApplicationError } from '@streamstock/server-kit-errors';
import type { FastifyRequest } from 'fastify';
import type { Access, AuthOptions, SessionTokens } from '../auth-options';
import type { Identity } from '../identity';
import { TokenVerifier } from '../tokens/token-verifier';
import { AUTH_OPTIONS } from './auth-options.token';
import { accessKey } from './access';
import { credentialIn } from './credentials';
import { demandOwnPage } from './cross-site';
import { rememberIdentity } from './request-identity';

/** Denies by default: a route that says neither `@Public` nor `@RequireRole` is open to nobody. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly log = new Logger(AccessGuard.name);
  private readonly forgotten = new Set<unknown>();

  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(TokenVerifier) private readonly verifier: TokenVerifier,
    @Inject(AUTH_OPTIONS) private readonly options: AuthOptions,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    // Records from Kafka carry an actor that the domain authorises.
    if (context.getType() !== 'http') return true;
    const access = this.reflector.getAllAndOverride<Access | undefined>(accessKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === 'public') return true;
    if (access === undefined) return this.denyForgotten(context);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const identity = this.identify(request);
    if (identity instanceof Promise) return identity.then((verified) => letIn(request, verified, access));
    return letIn(request, identity, access);
  }

  private identify(request: FastifyRequest): Identity | Promise<Identity> {
    const { sessions } = this.options;
    const credential = credentialIn(request, sessions?.cookieName);
    if (credential === undefined)
      throw new ApplicationError('auth.token-missing', 'Sign in to use this route.');
    if (credential.kind === 'token') return this.verifier.verify(credential.secret);
    demandOwnPage(request);
    return this.identifyBySession(sessions, credential.secret);
  }

  private async identifyBySession(sessions: SessionTokens | undefined, sessionId: string): Promise<Identity> {
    const token = await sessions?.tokenOf(sessionId);
    if (token === undefined)
      throw new ApplicationError('auth.session-over', 'The session is over; sign in again.');
    return { ...(await this.verifier.verify(token)), sessionId };
  }

  private denyForgotten(context: ExecutionContext): never {
    const handler = context.getHandler();
    if (!this.forgotten.has(handler)) {
      this.forgotten.add(handler);
      const route = `${context.getClass().name}.${handler.name}`;
      this.log.error(
        `Programming error: ${route} has neither @Public nor @RequireRole and is denied to everyone`,
      );
    }
    throw new ApplicationError('auth.role-missing', 'This route is open to nobody.');
  }
}

function letIn(request: FastifyRequest, identity: Identity, role: Role): true {
  rememberIdentity(request, identity);
  if (!hasRole(identity, role)) throw new ApplicationError('auth.role-missing', roleMissing(role));
  return true;
}
