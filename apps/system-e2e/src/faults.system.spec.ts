import { play, tellingScenarios, World } from '@streamstock/chaos';

/** The whole table is `make chaos`. */
describe('all sides agree after', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.open();
  });

  afterAll(() => world.close());

  it.each(tellingScenarios.map((scenario) => [scenario.name, scenario] as const))(
    '%s',
    async (_name, scenario) => {
      const { proof, accepted } = await play(world, scenario, 3);
      expect(proof).not.toBe('');
      expect(accepted).toBeGreaterThan(60);
    },
  );
});
