import type { Stack } from '@streamstock/local-stack';
import { createPool } from '@streamstock/server-kit-database';
import { join } from 'node:path';
import type { Options } from './arguments';
import { Bench } from './bench';
import { Broker } from './stack/broker';
import { CommandSide } from './stack/command-side';
import { startSideProcess } from './stack/side-process';

export interface OpenBench {
  readonly bench: Bench;
  /** Leaves the stack as it is. */
  readonly close: () => Promise<void>;
}

/** Everything that a bench needs beside a stack whose servers are up. */
export async function openBench(options: Options, stack: Stack): Promise<OpenBench> {
  const collector = await startSideProcess(join(import.meta.dirname, 'stack', 'otlp-sink.ts'));
  const broker = new Broker(stack.urls.kafka);
  const pool = createPool({
    connectionString: stack.urls.database('inventory-command'),
    max: 2,
    applicationName: 'bench',
  });
  await broker.connect();
  const bench = new Bench(options, stack, new CommandSide(broker, pool), collector.url);
  return {
    bench,
    close: async () => {
      await bench.close();
      await broker.close();
      await pool.end();
      collector.close();
    },
  };
}
