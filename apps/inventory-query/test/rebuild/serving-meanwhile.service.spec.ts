import { contradictions } from '../invariants';
import { movementContradictions } from '../movement-invariants';
import { ownRedisUrl } from '../query-side';
import { Questions } from './questions';
import { RebuildSide } from './rebuild-side';
import { World } from './world';

const world = new World();
let side: RebuildSide;

beforeAll(async () => {
  side = await RebuildSide.open(ownRedisUrl(10));
  await Promise.all([side.startReplica(), side.startReplica()]);
  await side.publish(world.catalogue());
  await side.publish(world.moves(1_000));
  await side.drained();
}, 120_000);
afterAll(() => side.close());

it('goes on answering and projecting while a rebuild reads and takes over: nothing fails, is lost or goes back', async () => {
  const questions = side.replicas.flatMap(({ url }) =>
    world.tenants.map((tenantId) => new Questions({ url, issuer: side.issuer, world, tenantId })),
  );
  for (const asked of questions) asked.start(1);
  const moving = { goesOn: true };
  const moves = (async () => {
    while (moving.goesOn) {
      await side.publish(world.moves(40));
      await side.drained(150);
    }
  })();

  for (const round of [1, 2, 3]) {
    const { outcome } = await side.rebuild();
    expect(outcome).toBe('done');
    expect((await side.pool.query('SELECT value FROM generation')).rows).toEqual([{ value: round + 1 }]);
  }
  moving.goesOn = false;
  await moves;
  await side.drained();
  const answers = await Promise.all(questions.map((asked) => asked.stop()));
  expect(answers.flatMap(({ failed, wrong }) => [...failed, ...wrong])).toEqual([]);
  expect(Math.min(...answers.map(({ asked }) => asked))).toBeGreaterThan(50);

  expect(side.replicas.flatMap(({ parked }) => parked)).toEqual([]);
  expect(await contradictions(side.pool)).toEqual([]);
  expect(await movementContradictions(side.pool)).toEqual([]);
  const { rows } = await side.pool.query<{ key: string; version: number; on_hand: number }>(
    `SELECT tenant_id || '|' || product_id || '|' || location_id AS key, version, on_hand FROM stock_level`,
  );
  expect(new Map(rows.map((row) => [row.key, [row.version, row.on_hand]]))).toEqual(
    new Map([...world.stock].map(([key, { version, onHand }]) => [key, [version, onHand]])),
  );
  expect((await side.pool.query('SELECT FROM movement')).rowCount).toBe(world.moved);
}, 240_000);
