import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { eventually, uniqueName } from '@streamstock/server-kit-testing';
import { BulkRuns } from '../src/bulk/bulk-runs';
import { RowStreams } from '../src/bulk/stream/row-streams';
import { startGateway, type TestGateway } from './gateway-fixture';
import { RowClient, writeSales } from './stand-ins/row-client';
import { RowDecider } from './stand-ins/row-decider';

const mostUnanswered = 2_000;
const mostOfTenant = 4_000;

/** For tens of thousands of rows on a machine that has other things to do. */
const patiently = { within: 150_000 };
const longestTest = 180_000;

const allAccepted = (rows: number) => ({
  rows,
  accepted: rows,
  refused: 0,
  invalid: 0,
  pending: 0,
  unknown: 0,
});

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const liveMegabytes = () => {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1_048_576;
};

describe('volumes of rows', () => {
  const tenant = uniqueName('bulk').replaceAll('_', '-');
  let gateway: TestGateway;
  let decider: RowDecider;
  let usual: Record<string, string>;
  let runs: BulkRuns;
  let streams: RowStreams;
  beforeAll(async () => {
    [gateway, decider] = await Promise.all([
      // A machine that stands still for seconds is no outage here.
      startGateway({ environment: { RESULT_TIMEOUT_MS: '30000', PRODUCE_TIMEOUT_MS: '30000' } }),
      RowDecider.start(tenant),
    ]);
    usual = { authorization: `Bearer ${await gateway.token({ tenant })}` };
    runs = gateway.service.app.get(BulkRuns, { strict: false });
    streams = gateway.service.app.get(RowStreams, { strict: false });
  });
  afterAll(() => Promise.all([gateway.close(), decider.close()]));
  beforeEach(() => {
    decider.rows = 0;
  });
  const open = () => RowClient.open(gateway.url, usual, { keeps: false });

  it(
    'keeps neither rows nor results of a long stream, and never has more unanswered than the window',
    async () => {
      const rows = 100_000;
      const client = open();
      const summary = client.response().then((response) => client.readAll(response));
      let most = 0;
      const megabytes: number[] = [];
      await writeSales(client, rows, (written) => {
        most = Math.max(most, runs.unansweredRows);
        if (written % 10_000 === 0) megabytes.push(liveMegabytes());
      });
      expect(await summary).toEqual(allAccepted(rows));
      expect([client.count, decider.rows]).toEqual([rows, rows]);
      expect(most).toBeGreaterThan(200);
      expect(most).toBeLessThanOrEqual(mostUnanswered);
      // What stays, that is: batches on their way in this process, which plays all parts, come and go.
      const [early, late] = [megabytes.slice(1, 5), megabytes.slice(5)].map((some) => Math.min(...some));
      expect((late ?? Infinity) - (early ?? 0)).toBeLessThan(15);
      expect(runs.unansweredRows).toBe(0);
    },
    longestTest,
  );

  it(
    'answers a client that writes everything before it reads anything',
    async () => {
      const rows = 40_000;
      const client = open();
      const before = liveMegabytes();
      await writeSales(client, rows);
      const response = await client.response();
      await eventually(() => {
        expect(decider.rows).toBe(rows);
      }, patiently);
      // 20 MB of answers: more than connections hold, and not in memory.
      expect(liveMegabytes() - before).toBeLessThan(40);
      expect(await client.readAll(response)).toEqual(allAccepted(rows));
      expect(client.count).toBe(rows);
    },
    longestTest,
  );

  it(
    'answers a client that reads slowly',
    async () => {
      const rows = 40_000;
      const client = open();
      const response = await client.response();
      const writing = writeSales(client, rows);
      client.read(response);
      response.on('data', () => {
        response.pause();
        setImmediate(() => response.resume());
      });
      await writing;
      await eventually(() => {
        expect(client.summary).toEqual(allAccepted(rows));
      }, patiently);
      expect(client.count).toBe(rows);
    },
    longestTest,
  );

  it('lets go of everything when a client leaves in the middle', async () => {
    const client = open();
    client.read(await client.response());
    const writing = writeSales(client, 20_000);
    await eventually(() => {
      expect(client.count).toBeGreaterThan(1_000);
    });
    client.destroy();
    await writing.catch(() => undefined);
    await eventually(() => {
      expect([streams.size, runs.size, runs.unansweredRows]).toEqual([0, 0, 0]);
    });
  });

  it(
    'shares the room of a tenant between its streams',
    async () => {
      decider.pause();
      const clients = [open(), open(), open()];
      for (const client of clients) client.read(await client.response());
      const writing = clients.map((client) => writeSales(client, 6_000));
      let most = 0;
      await eventually(() => {
        most = Math.max(most, runs.unansweredRows);
        expect(runs.unansweredRows).toBeGreaterThan(1_000);
      });
      decider.resume();
      await eventually(() => {
        most = Math.max(most, runs.unansweredRows);
        expect(clients.map(({ summary }) => summary?.accepted)).toEqual([6_000, 6_000, 6_000]);
      }, patiently);
      expect(most).toBeLessThanOrEqual(mostOfTenant);
      await Promise.all(writing);
    },
    longestTest,
  );
});
