import { randomUUID } from 'node:crypto';
import {
  compareAllSides,
  Listener,
  poisonFor,
  producePoison,
  untilSetAside,
  World,
} from '@streamstock/chaos';
import { commandsDecided, topics } from '@streamstock/contracts-events';
import { eventually } from '@streamstock/server-kit-testing';

describe('records that nobody can read', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.open();
  });

  afterAll(() => world.close());

  it('are set aside with the reason, and hold up nobody', async () => {
    const shop = await world.openShop('poison', { products: 4, locations: 1, each: 10 });
    const screen = await Listener.open(world.gateways[0] ?? '', shop.token);
    const commandId = randomUUID();
    const poison = poisonFor(`poison-${randomUUID()}`, commandId);
    await producePoison(world, poison);

    const sold = await Promise.all(shop.places.map((at) => shop.till().sell(at.productId, at.locationId)));
    for (const answer of sold)
      expect(answer).toMatchObject({ outcome: 'accepted', movements: [{ onHand: 9 }] });
    await eventually(() => {
      expect(screen.levels.filter(({ version }) => version === 2)).toHaveLength(4);
    });
    await screen.close();

    for (const { headers } of await untilSetAside(world, poison)) {
      expect(headers['error-detail']).toMatch(/\S/);
      expect(headers['source-offset']).toMatch(/^\d+$/);
    }
    await compareAllSides(world, shop);

    const records = await world.topics.read();
    const answers = records
      .filter(({ topic, value }) => topic === topics.commandResults.name && value.includes(commandId))
      .flatMap(({ value }) => commandsDecided.schema.parse(JSON.parse(value)).data.results);
    expect(answers).toMatchObject([
      { commandId, outcome: 'refused', refusal: { code: 'command.unprocessable' } },
    ]);
  });
});
