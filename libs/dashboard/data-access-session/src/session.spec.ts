import { Injector } from '@angular/core';
import { ApiClient, SessionOver } from '@streamstock/dashboard-data-access-api';
import { FakeServer, json, problem } from '@streamstock/dashboard-testing';
import { AddressBar } from './address-bar';
import { OTHER_TABS, type OtherTabs, type SessionNews } from './other-tabs';
import type { Person } from './person';
import { Session } from './session';

const ada: Person = {
  subject: 'ada',
  name: 'Ada Lindqvist',
  tenantId: 'demo',
  roles: ['admin'],
  locations: '*',
  expiresAt: '2026-03-02T17:00:00Z',
};
const olga: Person = { ...ada, subject: 'olga', name: 'Olga', roles: ['operator'], locations: ['WH-SOUTH'] };

const whoAda = JSON.stringify(['demo', 'ada', ['admin'], '*']);

describe('Session', () => {
  let server: FakeServer;
  let visited: string[];
  let told: SessionNews[];
  let hear: (news: SessionNews) => void;
  let over: SessionOver;
  let session: Session;

  beforeEach(() => {
    visited = [];
    told = [];
    server = new FakeServer()
      .on('/api/session', () => json(ada))
      .on('/sign-out', () => json({ redirectTo: '/bye' }));
    over = new SessionOver();
    const address = {
      here: () => '/inventory?q=tea',
      leaveFor: (url: string) => void visited.push(url),
      reload: () => void visited.push('again'),
    };
    const otherTabs: OtherTabs = {
      tell: (news) => void told.push(news),
      onNews: (listener) => {
        hear = listener;
      },
    };
    const api = new ApiClient(server.fetch, (code) => {
      over.report(code);
    });
    const injector = Injector.create({
      providers: [
        { provide: ApiClient, useValue: api },
        { provide: SessionOver, useValue: over },
        { provide: AddressBar, useValue: address },
        { provide: OTHER_TABS, useValue: otherTabs },
        { provide: Session },
      ],
    });
    session = injector.get(Session);
  });

  it('knows who is signed in and what they may do', async () => {
    expect([session.state().state, session.can('viewer')]).toEqual(['unknown', false]);
    await session.load();
    expect(session.person()).toEqual(ada);
    expect([session.can('admin', 'WH-NORTH'), session.whyNot('admin')]).toEqual([true, undefined]);
  });

  it('is over when anything says so, and holds again after another sign-in', async () => {
    await session.load();
    over.report('auth.session-over');
    expect(session.state()).toEqual({ state: 'over', code: 'auth.session-over' });
    expect([session.person(), session.can('viewer')]).toEqual([undefined, false]);
    await session.load();
    expect(session.state()).toEqual({ state: 'signed-in' });
  });

  it('tells nobody signed in from nobody answering', async () => {
    server.on('/api/session', () => problem(503, 'service.unavailable'));
    await session.load();
    expect(session.state()).toMatchObject({ state: 'unreachable', failure: { code: 'service.unavailable' } });
    server.on('/api/session', () => problem(401, 'auth.token-missing'));
    await session.load();
    expect(session.state()).toEqual({ state: 'over', code: 'auth.token-missing' });
  });

  it('knows the person still when nobody answers later', async () => {
    await session.load();
    server.on('/api/session', () => problem(503, 'service.unavailable'));
    await session.load();
    expect([session.state().state, session.person()]).toEqual(['signed-in', ada]);
  });

  it.each([olga, { ...ada, roles: ['viewer'] }])(
    'begins anew with another person or other rights',
    async (now) => {
      await session.load();
      server.on('/api/session', () => json(now));
      await session.load();
      expect(visited).toEqual(['again']);
      expect(session.person()).toEqual(ada);
    },
  );

  it('follows a sign-in in another tab, and asks nothing when it is the same person', async () => {
    await session.load();
    hear({ kind: 'signed-in', who: whoAda });
    expect(server.asked('/api/session')).toHaveLength(1);
    hear({ kind: 'signed-out' });
    hear({ kind: 'signed-in', who: whoAda });
    await session.load();
    expect(session.state()).toEqual({ state: 'signed-in' });
    server.on('/api/session', () => json(olga));
    hear({ kind: 'signed-in', who: 'somebody else' });
    await session.load();
    expect(new Set(visited)).toEqual(new Set(['again']));
  });

  it('leaves to sign in and comes back to where the person was', () => {
    session.signIn();
    session.signIn('/');
    expect(visited).toEqual(['/sign-in?returnTo=%2Finventory%3Fq%3Dtea', '/sign-in?returnTo=%2F']);
  });

  it('signs out of the server first, then in all tabs', async () => {
    await session.load();
    await session.signOut();
    expect(server.asked('/sign-out')[0]?.headers.get('x-requested-with')).toBe('streamstock');
    expect([told.at(-1), visited]).toEqual([{ kind: 'signed-out' }, ['/bye']]);
    over.report('auth.session-over');
    expect(session.state()).toEqual({ state: 'signed-in' });
  });

  it('is over when another tab has signed out', async () => {
    await session.load();
    hear({ kind: 'signed-out' });
    expect(session.state()).toEqual({ state: 'over', code: 'auth.signed-out' });
  });

  it('stays when the server could not be told', async () => {
    server.on('/sign-out', () => problem(503, 'service.unavailable'));
    await session.load();
    await expect(session.signOut()).rejects.toMatchObject({ code: 'service.unavailable' });
    expect([told, visited, session.person()]).toEqual([[{ kind: 'signed-in', who: whoAda }], [], ada]);
  });
});
