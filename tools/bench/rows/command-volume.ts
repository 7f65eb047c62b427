import { movementRow, movementsRecord } from '../fixture/command-records';
import { locationIds, productIds } from '../fixture/world';
import type { Bench } from '../bench';
import { beyondIdle, sumOf } from '../measuring/cpu';
import { type RawRate, rawBatches } from '../peers/raw-batches';
import { type Measured, ratio, type Row } from '../row';
import { drainCommands, type Drained } from '../stack/drain-commands';

const jvm = ['kafka', 'kafka JIT'];
const ourProcesses = ['inventory-command', 'postgres'];

export const commandVolume: Row = {
  name: 'command-volume',
  about: 'the command service alone: a full commands topic until all is committed, answered and published',
  async run(bench) {
    await bench.commandServiceOnly();
    const idle = await bench.idleSpan();
    const measured: Measured[] = [];
    // The raw loop runs before and after, so that a change of the machine's load does not favour one side.
    await bench.stack.stop('inventory-command');
    const raw = [await rawLoop(bench)];
    const drained: [number, Drained][] = [];
    for (const rows of [200, 1])
      drained.push([
        rows,
        await drainCommands(bench, recordsOf(bench.options.movements, rows), bench.options.movements),
      ]);
    await bench.stack.stop('inventory-command');
    raw.push(await rawLoop(bench));
    await bench.stack.start('inventory-command', { env: bench.environment() });

    const limit = raw.reduce((sum, { perSecond }) => sum + perSecond, 0) / raw.length;
    measured.push({ what: 'raw UNNEST batches', value: limit, unit: 'movements/s' });
    for (const [rows, { movements, span }] of drained) {
      const cpu = beyondIdle(span, idle);
      const perSecond = (movements * 1_000) / span.ms;
      const label = `${rows} ${rows === 1 ? 'row' : 'rows'} a record`;
      measured.push(
        { what: label, value: perSecond, unit: 'movements/s' },
        {
          what: `${label}, of the raw loop`,
          value: ratio(perSecond, limit),
          unit: '×',
          goal: { atLeast: 0.4, final: 0.6 },
        },
        {
          what: `${label}, service + Postgres`,
          value: sumOf(cpu, ourProcesses) / movements,
          unit: 'CPU ms/movement',
          goal: { atMost: 0.25 },
          beside: ourProcesses
            .map((name) => `${name} ${(sumOf(cpu, [name]) / movements).toFixed(3)}`)
            .join(', '),
        },
        { what: `${label}, JVM`, value: sumOf(cpu, jvm) / movements, unit: 'CPU ms/movement' },
      );
    }
    return measured;
  },
};

const rawLoop = (bench: Bench): Promise<RawRate> =>
  rawBatches(bench.stack.urls.database('inventory-command'), bench.options.movements);

function recordsOf(movements: number, rowsPerRecord: number) {
  const any = (list: readonly string[]): string => list[Math.floor(Math.random() * list.length)] ?? '';
  return Array.from({ length: Math.ceil(movements / rowsPerRecord) }, () =>
    movementsRecord(
      Array.from({ length: rowsPerRecord }, () => movementRow('SALE', any(productIds), any(locationIds), 1)),
    ),
  );
}
