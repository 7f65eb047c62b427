import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Role } from '@streamstock/contracts-events';
import type { Access } from '../auth-options';
import type { Identity } from '../identity';
import { identityIn } from './request-identity';

export const accessKey = 'streamstock:access';

const access = (needed: Access) => applyDecorators(SetMetadata(accessKey, needed));

/** Open to everyone. The few public routes are reviewed one by one. */
export const Public = () => access('public');

/** The least role that this route needs; higher ones include it. */
export const RequireRole = (role: Role) => access(role);

/** The verified identity of the request; only on routes with `@RequireRole`. */
export const CurrentIdentity = createParamDecorator((_: unknown, context: ExecutionContext): Identity => {
  const identity = identityIn(context.switchToHttp().getRequest<object>());
  if (identity === undefined) throw new Error('CurrentIdentity on a route that asks for no role');
  return identity;
});
