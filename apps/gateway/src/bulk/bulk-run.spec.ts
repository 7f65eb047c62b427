import { jest } from '@jest/globals';
import type { CommandResult, RecordMovementsData } from '@streamstock/contracts-events';
import type { BulkRowResult } from '@streamstock/contracts-http-api';
import type { OutgoingRecord } from '@streamstock/server-kit-kafka';
import { eventually } from '@streamstock/server-kit-testing';
import fc from 'fast-check';
import { BulkRun, type RunSummary } from './bulk-run';
import { ChunksUnderWay } from './flow/chunks-under-way';
import { RowGate } from './flow/row-gate';
import { TenantRoom } from './flow/tenant-room';
import type { RowInput } from './rows/read-row';
import { RowReader } from './rows/row-reader';

interface Sent {
  readonly id: string;
  readonly rows: RecordMovementsData['rows'];
}

const identity = {
  tenantId: 'acme',
  subject: 'mara',
  roles: ['manager' as const],
  locations: '*' as const,
  expiresAt: 0,
  token: '',
};
const request = { identity, idempotencyKey: 'key', correlationId: 'c-1', fromBrowser: false };
const sale = (index: number): RowInput => ({
  body: { type: 'SALE', productId: `P-${String(index % 40)}`, locationId: 'WH', quantity: 1 },
});
const refusal = { code: 'stock.insufficient', detail: 'Only 0 of 1 units available.' } as const;
const resultsOf = ({ rows }: Sent): CommandResult[] =>
  rows.map(({ commandId, bodyHash }) => ({ commandId, bodyHash, outcome: 'refused', refusal }));

/** A run of these rows with everything around it in the hands of the test. */
function aRun(inputs: readonly RowInput[], { room = new TenantRoom(), timeoutMs = 60_000 } = {}) {
  const sent: Sent[] = [];
  const state = { next: 0, ready: true, kafka: () => Promise.resolve() };
  const results: BulkRowResult[] = [];
  const remembered: string[] = [];
  let summary: RunSummary | undefined;
  const producer = {
    send: ([record]: readonly OutgoingRecord[]) => {
      const { id, data } = JSON.parse(record?.value ?? '') as { id: string; data: RecordMovementsData };
      sent.push({ id, rows: data.rows });
      return state.kafka();
    },
  };
  const underWay = new ChunksUnderWay({ producer, timeoutMs });
  const share = room.join(() => {
    run.turnSoon();
  });
  const gate = new RowGate(share);
  const run = new BulkRun({
    request,
    source: {
      get ended() {
        return state.next === inputs.length;
      },
      next: () => {
        const input = inputs[state.next];
        if (input !== undefined) state.next += 1;
        return input;
      },
    },
    sink: {
      get ready() {
        return state.ready;
      },
      write: (texts) => results.push(...texts.map((text) => JSON.parse(text) as BulkRowResult)),
    },
    reader: new RowReader(request, () => undefined),
    gate,
    underWay,
    pending: {
      rememberAll: (_tenant, ids) => {
        remembered.push(...ids);
        return Promise.resolve();
      },
    },
    onEnd: (ended) => {
      expect(summary).toBeUndefined();
      summary = ended;
    },
  });
  return {
    ...{ run, sent, state, results, remembered, gate, underWay, room },
    summary: () => summary,
    decide: (chunk: Sent) => underWay.decide(chunk.id, resultsOf(chunk)),
    ended: () =>
      eventually(() => {
        expect(summary).toBeDefined();
        return summary;
      }),
  };
}

const rowNumbers = (count: number) => Array.from({ length: count }, (_, row) => row);

describe('BulkRun', () => {
  it('answers rows in order, however many there are and in whatever order they are decided', async () => {
    const input = fc.oneof(
      { weight: 9, arbitrary: fc.nat(200).map(sale) },
      fc.constant<RowInput>({ fault: 'must be valid JSON' }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(input, { maxLength: 1_200, size: 'max' }),
        fc.infiniteStream(fc.nat()),
        async (inputs, picks) => {
          const trial = aRun(inputs);
          trial.run.turn();
          await eventually(
            () => {
              while (trial.sent.length > 0) {
                const [pick] = picks.take(1);
                const [chunk] = trial.sent.splice((pick ?? 0) % trial.sent.length, 1);
                if (chunk) trial.decide(chunk);
              }
              expect(trial.summary()).toBeDefined();
            },
            { every: 1 },
          );
          const invalid = inputs.filter((one) => 'fault' in one).length;
          expect(trial.summary()).toMatchObject({
            rows: inputs.length,
            invalid,
            refused: inputs.length - invalid,
          });
          expect(trial.results.map(({ row }) => row)).toEqual(rowNumbers(inputs.length));
          expect([trial.gate.unanswered, trial.underWay.size]).toEqual([0, 0]);
        },
      ),
      { numRuns: 10 },
    );
  });

  it('does not read on while its window is full', async () => {
    const trial = aRun(rowNumbers(5_000).map(sale));
    trial.run.turn();
    await eventually(() => {
      expect(trial.state.next).toBe(trial.gate.windowSize);
    });
    expect(trial.sent.flatMap(({ rows }) => rows)).toHaveLength(trial.gate.windowSize);
    trial.run.abort();
  });

  it('does not read on while its answers cannot leave', async () => {
    const trial = aRun(rowNumbers(6_000).map(() => ({ fault: 'must be valid JSON' })));
    trial.state.ready = false;
    trial.run.turn();
    await eventually(() => {
      expect(trial.state.next).toBe(2_000);
    });
    expect(trial.results).toEqual([]);
    trial.state.ready = true;
    trial.run.turn();
    expect(await trial.ended()).toMatchObject({ rows: 6_000, invalid: 6_000 });
  });

  it('shares the room of its tenant with another', async () => {
    const room = new TenantRoom(300);
    const [first, second] = [
      aRun(rowNumbers(1_000).map(sale), { room }),
      aRun(rowNumbers(1_000).map(sale), { room }),
    ];
    first.run.turn();
    second.run.turn();
    await eventually(() => {
      for (const trial of [first, second]) for (const chunk of trial.sent.splice(0)) trial.decide(chunk);
      expect(room.taken).toBeLessThanOrEqual(300);
      expect([first.summary()?.rows, second.summary()?.rows]).toEqual([1_000, 1_000]);
    });
  });

  it('says pending of rows that are not decided in time, and has them remembered', async () => {
    const trial = aRun(rowNumbers(50).map(sale), { timeoutMs: 20 });
    trial.run.turn();
    expect(await trial.ended()).toMatchObject({ rows: 50, pending: 50 });
    const ids = trial.results.map((result) => ('commandId' in result ? result.commandId : ''));
    expect([...trial.remembered].sort()).toEqual([...ids].sort());
  });

  it('says unknown of rows that Kafka did not take, and goes on when it does again', async () => {
    const trial = aRun(rowNumbers(1_500).map(sale));
    let sends = 0;
    trial.state.kafka = () => {
      sends += 1;
      return sends > 10 ? Promise.resolve() : Promise.reject(new Error('broker away'));
    };
    trial.run.turn();
    await eventually(() => {
      if (sends > 10) for (const chunk of trial.sent.splice(0)) trial.decide(chunk);
      expect(trial.summary()).toBeDefined();
    });
    const { rows, refused, unknown, problem } = trial.summary() ?? {};
    expect([rows, (refused ?? 0) + (unknown ?? 0), problem]).toEqual([1_500, 1_500, undefined]);
    expect([unknown, refused]).not.toContain(0);
  });

  it('ends after some sends in a row that failed', async () => {
    const trial = aRun(rowNumbers(20_000).map(sale));
    trial.state.kafka = () => Promise.reject(new Error('broker away'));
    trial.run.turn();
    const summary = await trial.ended();
    expect(summary?.problem).toMatchObject({ code: 'outcome.unknown' });
    expect(summary?.rows).toBeLessThan(3_000);
    expect(summary?.unknown).toBe(summary?.rows);
  });

  it('answers what it has read when it is stopped, and says why it reads no more', async () => {
    const trial = aRun(rowNumbers(5_000).map(sale));
    trial.run.turn();
    trial.run.stop({ code: 'service.unavailable', detail: 'stopping' });
    trial.run.stop({ code: 'internal.error', detail: 'too late' });
    const read = trial.state.next;
    for (const chunk of trial.sent.splice(0, 1)) trial.decide(chunk);
    trial.run.giveUp();
    const summary = await trial.ended();
    expect(summary).toMatchObject({ rows: read, problem: { code: 'service.unavailable' } });
    expect((summary?.refused ?? 0) + (summary?.pending ?? 0) + (summary?.unknown ?? 0)).toBe(read);
    expect(trial.state.next).toBe(read);
  });

  it('forgets everything when nobody wants the answers any more', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] });
    const trial = aRun(rowNumbers(300).map(sale));
    trial.run.turn();
    trial.run.abort();
    for (const chunk of trial.sent) expect(trial.decide(chunk)).toBe(false);
    const sentBefore = trial.sent.length;
    await jest.advanceTimersByTimeAsync(100_000);
    expect(trial.sent).toHaveLength(sentBefore);
    expect([trial.underWay.size, jest.getTimerCount()]).toEqual([0, 0]);
    expect(trial.summary()).toBeUndefined();
    jest.useRealTimers();
  });

  it('says of results that are not about its rows that they are not decided', async () => {
    const trial = aRun([sale(1)]);
    trial.run.turn();
    const [chunk] = trial.sent;
    const [result] = chunk === undefined ? [] : resultsOf(chunk);
    if (chunk && result) trial.underWay.decide(chunk.id, [{ ...result, commandId: 'another' }]);
    expect(await trial.ended()).toMatchObject({ rows: 1, pending: 1 });
  });
});
