import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Session } from '@streamstock/contracts-http-api';

const cookie = 'fake_session';
const hour = 3_600_000;

type Person = Omit<Session, 'expiresAt'>;
const people: Readonly<Record<string, Person>> = {
  ada: { subject: 'ada', name: 'Ada Lindqvist', tenantId: 'demo', roles: ['admin'], locations: '*' },
  max: { subject: 'max', name: 'Max Okafor', tenantId: 'demo', roles: ['manager'], locations: ['L0', 'L1'] },
  olga: { subject: 'olga', name: 'Olga Novak', tenantId: 'demo', roles: ['operator'], locations: ['L2'] },
  vera: { subject: 'vera', name: 'Vera Santos', tenantId: 'demo', roles: ['viewer'], locations: '*' },
};

/** Signs people in and out as gateway and identity provider do together, by the same addresses and words. */
export class FakeSession {
  #ended = new Set<string>();
  #count = 0;

  /** Whoever sent this request, unless their session is over. */
  personOf({ headers }: IncomingMessage): Session | undefined {
    const [, id = ''] = new RegExp(`${cookie}=([^;]+)`).exec(headers.cookie ?? '') ?? [];
    const person = this.#ended.has(id) ? undefined : people[id.split('.')[0] ?? ''];
    return person && { ...person, expiresAt: new Date(Date.now() + hour).toISOString() };
  }

  /** The page with a button for each person. */
  showPeople(response: ServerResponse, returnTo: string): void {
    const buttons = Object.entries(people).map(([id, { name, roles, tenantId }]) => {
      const words = `${name}, ${roles.join()} of ${tenantId}`;
      return `<button name="person" value="${id}" aria-label="${words}">${words}</button>`;
    });
    const hidden = `<input type="hidden" name="returnTo" value="${returnTo.replaceAll('"', '')}">`;
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(
      `<!doctype html><title>Sign in</title><form action="/sign-in/as">${hidden}${buttons.join('')}</form>`,
    );
  }

  signIn(response: ServerResponse, person: string, returnTo: string): void {
    this.#count += 1;
    const id = `${person}.${String(this.#count)}`;
    response.writeHead(302, { location: returnTo, 'set-cookie': `${cookie}=${id}; Path=/; HttpOnly` });
    response.end();
  }

  /** Ends every session that there is. */
  endAll(): void {
    for (const person of Object.keys(people))
      for (let count = 1; count <= this.#count; count += 1) this.#ended.add(`${person}.${String(count)}`);
  }

  signOut(response: ServerResponse): void {
    response.writeHead(200, {
      'content-type': 'application/json',
      'set-cookie': `${cookie}=; Path=/; Max-Age=0`,
    });
    response.end(JSON.stringify({ redirectTo: '/' }));
  }
}
