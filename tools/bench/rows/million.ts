import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import pg from 'pg';
import type { Bench } from '../bench';
import { tenantId } from '../fixture/world';
import { runBulk } from '../load/bulk/run-bulk';
import { acceptedOf, bulkJob, type BulkRequest, bulkTroubles, warmBulkSystem } from '../loads/bulk-load';
import { MemoryTimeline, type MemorySample, mostIn } from '../measuring/memory-timeline';
import type { Measured, Row } from '../row';
import { inBench } from '../stack/bench-stack';
import { type LedgerState, ledgerState } from '../stack/ledger-state';

const timelineFile = inBench('million-memory.json');

export const million: Row = {
  name: 'million',
  about:
    'one connection with a million rows; then one that is cut in the middle and sent again with the same key',
  onRequest: true,
  async run(bench) {
    await warmBulkSystem(bench);
    const { rows } = bench.options;
    const whole = await counted(bench, async () => [await timed(bench, { streams: 1, rows })]);
    const idempotencyKey = randomUUID();
    const cut = await counted(bench, async () => [
      await timed(bench, { streams: 1, rows, idempotencyKey, cutAfter: Math.floor(rows / 2) }),
      await timed(bench, { streams: 1, rows, idempotencyKey }),
    ]);
    writeFileSync(timelineFile, JSON.stringify({ whole: whole.runs, cut: cut.runs }, null, 1));
    return [...wholeRows(whole, rows), ...cutRows(cut, rows)];
  },
};

interface TimedRun {
  readonly accepted: number;
  readonly answered: number;
  readonly ms: number;
  readonly troubles: string;
  readonly samples: readonly MemorySample[];
}

interface Counted {
  readonly runs: readonly TimedRun[];
  /** What came to the ledger and to the read model. */
  readonly added: Pick<LedgerState, 'movements' | 'projected'>;
  readonly after: LedgerState;
}

async function timed(bench: Bench, request: BulkRequest): Promise<TimedRun> {
  const running = runBulk(await bulkJob(bench, request));
  const { pid = 0 } = running;
  const timeline = new MemoryTimeline(() => ({ ...bench.stack.pids(), client: pid }));
  const result = await running.result;
  const samples = await timeline.stop();
  const answered = result.streams.reduce((sum, stream) => sum + stream.answered, 0);
  return { accepted: acceptedOf(result), answered, ms: result.ms, troubles: bulkTroubles(result), samples };
}

async function counted(bench: Bench, run: () => Promise<TimedRun[]>): Promise<Counted> {
  const client = new pg.Client({ connectionString: bench.stack.urls.superuser });
  await client.connect();
  try {
    const before = await ledgerState(client, tenantId);
    const runs = await run();
    await bench.caughtUp();
    const after = await ledgerState(client, tenantId);
    const added = {
      movements: after.movements - before.movements,
      projected: after.projected - before.projected,
    };
    return { runs, added, after };
  } finally {
    await client.end();
  }
}

const perSecond = ({ answered, ms }: TimedRun): number => (answered * 1_000) / ms;

function wholeRows({ runs, added, after }: Counted, rows: number): Measured[] {
  const [run] = runs;
  if (run === undefined) return [];
  return [
    { what: 'one connection', value: perSecond(run), unit: 'rows/s', beside: run.troubles },
    { what: 'rows accepted', value: run.accepted, unit: 'rows', goal: { atLeast: rows, atMost: rows } },
    ...ledgerRows('whole', added, after, rows),
    ...Object.keys(run.samples[0]?.resident ?? {}).map((name): Measured => {
      const [early, late] = [mostIn(run.samples, name, 0.1, 0.4), mostIn(run.samples, name, 0.7, 1)];
      return {
        what: `${name}, most memory`,
        value: mostIn(run.samples, name, 0, 1) / 2 ** 20,
        unit: 'MiB',
        beside: `early ${(early / 2 ** 20).toFixed(0)}, late ${(late / 2 ** 20).toFixed(0)}; by the second in ${timelineFile}`,
      };
    }),
  ];
}

function cutRows({ runs, added, after }: Counted, rows: number): Measured[] {
  const [first, second] = runs;
  if (first === undefined || second === undefined) return [];
  return [
    { what: 'cut: answers before', value: first.answered, unit: 'rows', beside: first.troubles },
    { what: 'sent again', value: perSecond(second), unit: 'rows/s', beside: second.troubles },
    {
      what: 'sent again: rows accepted',
      value: second.accepted,
      unit: 'rows',
      goal: { atLeast: rows, atMost: rows },
    },
    ...ledgerRows('cut and sent again', added, after, rows),
  ];
}

const ledgerRows = (what: string, added: Counted['added'], after: LedgerState, rows: number): Measured[] => [
  {
    what: `${what}: new in the ledger`,
    value: added.movements,
    unit: 'movements',
    goal: { atLeast: rows, atMost: rows },
    beside: `read model ${added.projected}`,
  },
  {
    what: `${what}: keys that do not add up`,
    value: after.broken + after.doubled + Math.abs(added.projected - added.movements),
    unit: 'keys',
    goal: { atMost: 0 },
  },
];
