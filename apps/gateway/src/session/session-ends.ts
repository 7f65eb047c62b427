import { decodeJwt } from 'jose';
import type { OpenIdProvider } from './provider/open-id-provider';
import type { SessionWatch } from './session-watch';
import type { Sessions } from './sessions';
import type { SessionRecord } from './store/session-record';

/** Ends sessions that their browsers leave: for every replica, and at once for what is open on this one. */
export class SessionEnds {
  constructor(
    private readonly sessions: Pick<Sessions, 'end'>,
    private readonly watch: Pick<SessionWatch, 'ended'>,
    private readonly provider: Pick<OpenIdProvider, 'forget'>,
  ) {}

  /** Says what it was. Its refresh token is given back; a provider that is away keeps nobody from leaving. */
  async signOut(id: string): Promise<SessionRecord | undefined> {
    const ended = await this.#end(id);
    if (ended !== undefined) this.#giveBack(ended);
    return ended;
  }

  /**
   * Makes way for the session that `subject` has just begun in the same browser. Providers end every token of a person with
   * the one that is given back, also the new ones; so a person's own old token is only forgotten, and somebody else's
   * given back.
   */
  async replaceBy(subject: string, id: string): Promise<void> {
    const ended = await this.#end(id);
    if (ended !== undefined && subjectOf(ended) !== subject) this.#giveBack(ended);
  }

  async #end(id: string): Promise<SessionRecord | undefined> {
    const ended = await this.sessions.end(id);
    this.watch.ended(id);
    return ended;
  }

  #giveBack({ refreshToken }: SessionRecord): void {
    if (refreshToken !== undefined) this.provider.forget(refreshToken).catch(() => undefined);
  }
}

function subjectOf({ accessToken }: SessionRecord): string | undefined {
  try {
    return decodeJwt(accessToken).sub;
  } catch {
    return undefined;
  }
}
