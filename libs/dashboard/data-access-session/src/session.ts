import { computed, inject, Injectable, type Signal, signal } from '@angular/core';
import type { Role } from '@streamstock/contracts-events';
import {
  ApiClient,
  type ApiFailure,
  asFailure,
  SessionOver,
  text,
  record,
} from '@streamstock/dashboard-data-access-api';
import { AddressBar } from './address-bar';
import { may, whyNot } from './may';
import { OTHER_TABS } from './other-tabs';
import { type Person, readPerson } from './person';

/** `over` says with which code the server refused; `unreachable`, that nobody knows yet whether there is a session. */
export type SessionState =
  | { readonly state: 'unknown' | 'signed-in' }
  | { readonly state: 'over'; readonly code: string }
  | { readonly state: 'unreachable'; readonly failure: ApiFailure };

const readGoodbye = record<{ redirectTo: string }>({ redirectTo: text });

/** Who uses the page and what they may do. The page never holds a token: the session is a cookie it cannot read. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(ApiClient);
  private readonly ended = inject(SessionOver);
  private readonly address = inject(AddressBar);
  private readonly otherTabs = inject(OTHER_TABS);
  private readonly known = signal<Person | undefined>(undefined);
  private readonly failure = signal<ApiFailure | undefined>(undefined);
  /** While the page is left to sign out, that the session ends is no news. */
  private readonly leaving = signal(false);

  /** Undefined until `load` has its answer, and after the session is over. */
  readonly person: Signal<Person | undefined> = computed(() =>
    this.ended.code() === undefined ? this.known() : undefined,
  );
  readonly state: Signal<SessionState> = computed(() => {
    const code = this.ended.code();
    const failure = this.failure();
    if (code !== undefined && !this.leaving()) return { state: 'over', code };
    if (this.known() !== undefined) return { state: 'signed-in' };
    return failure === undefined ? { state: 'unknown' } : { state: 'unreachable', failure };
  });

  constructor() {
    this.otherTabs.onNews((news) => {
      const person = this.person();
      if (news.kind === 'signed-out') this.ended.report('auth.signed-out');
      else if (person === undefined || whoIs(person) !== news.who) void this.load();
    });
  }

  /**
   * Asks the gateway who is signed in. Somebody else than before, or with other rights, is a reason to begin anew: what
   * was read for one may not be shown to the other.
   */
  async load(): Promise<void> {
    try {
      const person = await this.api.get('/api/session', {}, readPerson);
      const before = this.known();
      if (before !== undefined && whoIs(before) !== whoIs(person)) {
        this.address.reload();
        return;
      }
      if (this.person() === undefined) this.otherTabs.tell({ kind: 'signed-in', who: whoIs(person) });
      this.known.set(person);
      this.failure.set(undefined);
      this.ended.clear();
    } catch (error) {
      const failure = asFailure(error);
      this.failure.set(failure.signedOut ? undefined : failure);
    }
  }

  /** Whether the person may act in this role: at this location, or anywhere when none is given. */
  can(role: Role, locationId?: string): boolean {
    const person = this.person();
    return person !== undefined && may(person, role, locationId);
  }

  /** Why the person may not, for the title of a disabled action; undefined when they may. */
  whyNot(role: Role, locationId?: string): string | undefined {
    return whyNot(this.person(), role, locationId);
  }

  /** Leaves for the sign-in page and comes back to `returnTo`, a path of this origin. */
  signIn(returnTo = this.address.here()): void {
    this.address.leaveFor(`/sign-in?${new URLSearchParams({ returnTo }).toString()}`);
  }

  /** @throws ApiFailure when the gateway could not be told; the session then still holds. */
  async signOut(): Promise<void> {
    this.leaving.set(true);
    try {
      const { redirectTo } = await this.api.post('/sign-out', {}, {}, readGoodbye);
      this.otherTabs.tell({ kind: 'signed-out' });
      this.address.leaveFor(redirectTo);
    } catch (error) {
      this.leaving.set(false);
      throw error;
    }
  }
}

const whoIs = ({ tenantId, subject, roles, locations }: Person): string =>
  JSON.stringify([tenantId, subject, roles, locations]);
