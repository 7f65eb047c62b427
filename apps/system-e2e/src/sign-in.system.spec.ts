import { World } from '@streamstock/chaos';
import { eventually } from '@streamstock/server-kit-testing';
import { Person } from './access/person';

const demo = [
  ['ada', { name: 'Ada Lindqvist', tenantId: 'demo', roles: ['admin'], locations: '*' }],
  ['max', { tenantId: 'demo', roles: ['manager'], locations: ['WH-NORTH', 'WH-EAST'] }],
  ['olga', { tenantId: 'demo', roles: ['operator'], locations: ['WH-SOUTH'] }],
  ['vera', { tenantId: 'demo', roles: ['viewer'], locations: '*' }],
  ['rita', { tenantId: 'rival', roles: ['admin'], locations: '*' }],
] as const;

describe('signing in through identity', () => {
  let world: World;
  let gateway: string;

  beforeAll(async () => {
    world = await World.open();
    gateway = world.stack.urls.gateway;
  });

  afterAll(() => world.close());

  it.each(demo)('makes %s somebody', async (id, expected) => {
    const person = await Person.signIn(gateway, id);
    const { status, body } = await person.ask('/api/session');
    expect([status, body]).toEqual([200, expect.objectContaining({ subject: id, ...expected })]);
    expect((await person.ask('/api/stock')).status).toBe(200);
  });

  it('outlives a restart of identity, and of the gateway', async () => {
    const person = await Person.signIn(gateway, 'vera');
    await world.stack.restart('identity');
    expect((await person.ask('/api/session')).status).toBe(200);
    await world.stack.restart('gateway');
    await eventually(async () => {
      expect((await person.ask('/api/session')).status).toBe(200);
    });
    // Identity remembers too: no page asks who it is.
    expect(await person.signInAgain()).toBe('silently');
  });

  it('is over after signing out, here and at identity', async () => {
    const person = await Person.signIn(gateway, 'olga');
    const { redirectTo } = await person.signOut();
    expect(redirectTo).toMatch(`${world.stack.urls.service('identity')}/session/end?`);
    expect(await person.ask('/api/session')).toMatchObject({ status: 401 });
    await person.leaveProvider(redirectTo);
    expect(await person.signInAgain()).toBe('asked');
  });
});
