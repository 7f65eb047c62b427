import { randomUUID } from 'node:crypto';
import { ask, compareAllSides, Listener, type Shop, World } from '@streamstock/chaos';
import { type Role, roles } from '@streamstock/contracts-events';
import { eventually } from '@streamstock/server-kit-testing';
import { type Outcome, outcomeOf } from './access/outcome';
import { alsoHere, elsewhere, here, prefix, type Route, routes, supplier } from './access/routes';

const places = {
  everywhere: '*' as const,
  here: [here, alsoHere],
  elsewhere: [elsewhere],
  nowhere: [] as string[],
};
type PlaceName = keyof typeof places;
const tenants = ['own', 'foreign'] as const;
type Tenant = (typeof tenants)[number];

const people = tenants.flatMap((tenant) =>
  roles.flatMap((role) => (Object.keys(places) as PlaceName[]).map((place) => ({ tenant, role, place }))),
);

/** What must come of it. A foreign person may be told either that a place is not theirs, or that there is nothing. */
function allowedOutcomes(route: Route, tenant: Tenant, role: Role, place: PlaceName): Outcome[] {
  if (roles.indexOf(role) < roles.indexOf(route.least)) return ['role missing'];
  const reaches = {
    here: place === 'everywhere' || place === 'here',
    everywhere: place === 'everywhere',
    anywhere: true,
  }[route.at];
  if (!reaches && route.hides === true) return ['not there'];
  if (!reaches) return tenant === 'own' ? ['location missing'] : ['location missing', 'not there'];
  return tenant === 'own' || !route.names ? ['let through'] : ['not there'];
}

describe('every role, in every place, of either tenant, on every route', () => {
  let world: World;
  let shop: Shop;
  let rival: Shop;
  let commandId: string;
  let tried = 0;
  const leaks: string[] = [];

  beforeAll(async () => {
    world = await World.open();
    await world.run({ env: { RATE_LIMIT_GET_STOCK: '1000' } });
    shop = await world.openShop('access', { products: 1, locations: 3, each: 1_000, prefix });
    rival = await world.openShop('rival', { products: 1, locations: 1, each: 5 });
    const made = await shop.office().write('/api/suppliers', { supplierId: supplier, name: supplier });
    expect(made.status).toBe(201);
    const stocked = shop.journal.accepted.find(({ movements }) => movements[0]?.locationId === here);
    commandId = stocked?.commandId ?? '';
    await compareAllSides(world, shop);
  });

  afterAll(() => world.close());

  it.each(people)('$role of $place, $tenant tenant', async ({ tenant, role, place }) => {
    const of = tenant === 'own' ? shop : rival;
    const token = await of.tokenFor([role], places[place]);
    const wrong: string[] = [];
    for (const route of routes) {
      const reply = await use(route, token);
      const outcome = outcomeOf(reply);
      tried += 1;
      const allowed = allowedOutcomes(route, tenant, role, place);
      if (!allowed.includes(outcome)) wrong.push(`${route.service} ${route.call}: ${outcome}`);
      if (outcome === 'location missing')
        expect(JSON.stringify(reply.body)).toMatch(/is not among your locations|Needs every location/);
      const shown = JSON.stringify(reply.body);
      const unseen = tenant === 'foreign' ? prefix : place === 'everywhere' || place === 'here' ? '' : here;
      // A refusal repeats what was asked for, and a session tells people their own places.
      const said = (route.names && outcome !== 'let through') || route.call === 'GET /api/session';
      if (unseen !== '' && !said && !route.call.includes(unseen) && shown.includes(unseen))
        leaks.push(`${tenant} ${role} of ${place}: ${route.call} shows ${unseen}`);
    }
    expect(wrong).toEqual([]);
    expect(leaks).toEqual([]);
  });

  const use = ({ service, call, body }: Route, token: string) => {
    const [method = 'GET', path = ''] = call.split(' ');
    return ask(`${world.stack.urls.service(service)}${path.replace(':commandId', commandId)}`, {
      method: method as 'GET',
      token,
      body,
      headers: method === 'GET' ? {} : { 'idempotency-key': randomUUID(), 'if-match': '*' },
    });
  };

  it('was tried as a whole, and shows nobody what is not theirs', async () => {
    expect(tried).toBe(people.length * routes.length);
    expect(leaks).toEqual([]);
    // What was written above is in no journal.
    await compareAllSides(world, shop, { except: ['answers'] });
    await compareAllSides(world, rival);
  });

  it('is heard on a stream by those whose place it is', async () => {
    const [gateway = ''] = world.gateways;
    const listeners = await Promise.all(
      (['everywhere', 'here', 'elsewhere', 'nowhere'] as const).map(async (place) =>
        Listener.open(gateway, await shop.tokenFor(['viewer'], places[place])),
      ),
    );
    await shop.till().sell(`${prefix}P-1`, elsewhere);
    await shop.till().sell(`${prefix}P-1`, here);
    await eventually(() => {
      const heard = listeners.map(({ levels }) => levels.map(({ locationId }) => locationId).sort());
      expect(heard).toEqual([[here, elsewhere], [here], [elsewhere], []]);
    });
    await Promise.all(listeners.map((listener) => listener.close()));
  });
});
