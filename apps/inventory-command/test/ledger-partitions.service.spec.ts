import { attachedPartitions } from '@streamstock/server-kit-partitions';
import { LedgerPartitions } from '../src/ledger-partitions/ledger-partitions';
import { type CommandSide, logger, openCommandSide } from './command-side';

let side: CommandSide;

beforeAll(async () => {
  side = await openCommandSide(0);
});
afterAll(() => side.close());

it('keeps last month, this one and two ahead, made once by any number of replicas', async () => {
  const job = () => new LedgerPartitions({ pool: side.pool, keepMonths: 24, logger }).maintain();
  await Promise.all([job(), job(), job()]);
  expect(await attachedPartitions(side.pool, 'movement')).toHaveLength(4);
});

it('detaches what is older than kept and leaves the table', async () => {
  await side.pool.query(
    `CREATE TABLE movement_2019_05 PARTITION OF movement FOR VALUES FROM ('2019-05-01') TO ('2019-06-01')`,
  );
  await new LedgerPartitions({ pool: side.pool, keepMonths: 24, logger }).maintain();
  expect((await attachedPartitions(side.pool, 'movement')).map(({ partition }) => partition)).not.toContain(
    'movement_2019_05',
  );
  expect((await side.pool.query('SELECT * FROM movement_2019_05')).rows).toEqual([]);
});
