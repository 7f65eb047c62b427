import { cookieIn } from '@streamstock/server-kit-auth';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** As long as an attempt to sign in may take, in seconds. */
export const attemptSeconds = 600;

/**
 * The two cookies of a browser: its session, and what ties attempts to sign in to it. Over TLS their names have the prefix
 * by which browsers hold them to this host, so that no other host of the domain can plant them.
 */
export class SessionCookies {
  readonly sessionName: string;
  readonly #browserName: string;
  readonly #attributes: string;

  constructor(origin: string) {
    const secure = origin.startsWith('https:');
    const prefix = secure ? '__Host-' : '';
    this.sessionName = `${prefix}streamstock_session`;
    this.#browserName = `${prefix}streamstock_sign_in`;
    this.#attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  }

  sessionIn(request: FastifyRequest): string | undefined {
    return cookieIn(request, this.sessionName);
  }

  browserIn(request: FastifyRequest): string | undefined {
    return cookieIn(request, this.#browserName);
  }

  keepSession(reply: FastifyReply, id: string, seconds: number): void {
    this.#set(reply, this.sessionName, id, seconds);
  }

  forgetSession(reply: FastifyReply): void {
    this.#set(reply, this.sessionName, '', 0);
  }

  keepBrowser(reply: FastifyReply, secret: string): void {
    this.#set(reply, this.#browserName, secret, attemptSeconds);
  }

  #set(reply: FastifyReply, name: string, value: string, seconds: number): void {
    void reply.header('set-cookie', `${name}=${value}; ${this.#attributes}; Max-Age=${String(seconds)}`);
  }
}
