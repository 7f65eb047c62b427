import type { Actor, Role } from '@streamstock/contracts-events';

/** A person or program whose token was verified. */
export interface Identity {
  readonly tenantId: string;
  readonly subject: string;
  readonly roles: Role[];
  readonly locations: '*' | string[];
  /** When the token ends, in milliseconds since 1970. */
  readonly expiresAt: number;
  /** The token as it came, for calls to services behind this one. */
  readonly token: string;
  /** The session whose cookie came in place of the token. It is a secret: whoever knows it is that person. */
  readonly sessionId?: string;
}

/** Who asked, as commands and facts carry it: without the token. */
export const actorOf = ({ subject, roles, locations }: Identity): Actor => ({ subject, roles, locations });
