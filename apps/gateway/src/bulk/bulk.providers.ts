import type { Provider } from '@nestjs/common';
import { BatchingProducer } from '@streamstock/server-kit-kafka';
import { gauge } from '@streamstock/server-kit-observability';
import { Shutdown } from '@streamstock/server-kit-service';
import { PendingCommands } from '../commands/pending-commands';
import { DenialLog } from '../denials/denial-log';
import type { Environment } from '../environment';
import { BodyDeadlines } from '../http/body-deadlines';
import { StreamEnd } from '../live-stream/stream-end';
import { StreamPlaces } from '../live-stream/stream-places';
import { RecordTogether } from '../use-cases/record-movements-together/record-together';
import { RowArrays } from './array/row-arrays';
import { BulkRuns } from './bulk-runs';
import { ChunksUnderWay } from './flow/chunks-under-way';
import { RowStreams } from './stream/row-streams';

/** How long a shutdown waits for rows under way before it answers them as undecided, in milliseconds. */
const graceMs = 1_500;

export const bulkProviders = (environment: Environment): Provider[] => [
  {
    provide: ChunksUnderWay,
    inject: [BatchingProducer],
    useFactory: (producer: BatchingProducer) =>
      new ChunksUnderWay({ producer, timeoutMs: environment.RESULT_TIMEOUT_MS }),
  },
  {
    provide: BulkRuns,
    inject: [ChunksUnderWay, PendingCommands, DenialLog],
    useFactory: (underWay: ChunksUnderWay, pending: PendingCommands, denials: DenialLog) => {
      const runs = new BulkRuns({
        underWay,
        pending,
        onDenied: (denial) => {
          denials.record(denial);
        },
      });
      showRuns(runs);
      return runs;
    },
  },
  { provide: BodyDeadlines, useFactory: () => new BodyDeadlines() },
  {
    provide: RowStreams,
    inject: [BulkRuns, BodyDeadlines, StreamEnd, Shutdown],
    useFactory: (runs: BulkRuns, deadlines: BodyDeadlines, ends: StreamEnd, shutdown: Shutdown) => {
      const streams = new RowStreams({
        runs,
        deadlines,
        ends,
        places: new StreamPlaces(environment.BULK_MAX_STREAMS, environment.BULK_MAX_STREAMS_PER_TENANT),
        spoolFolder: environment.BULK_SPOOL_DIR,
        stallMs: environment.BULK_STALL_MS,
      });
      gauge({
        name: 'gateway_bulk_streams',
        help: 'Open streams of rows',
        collect: (open) => open.set(streams.size),
      });
      shutdown.onShutdown('serve', () => streams.close(graceMs));
      return streams;
    },
  },
  { provide: RowArrays, inject: [BulkRuns], useFactory: (runs: BulkRuns) => new RowArrays(runs) },
  RecordTogether,
];

function showRuns(runs: BulkRuns): void {
  gauge({
    name: 'gateway_bulk_window_rows',
    help: 'Rows that the open bulk requests may have undecided, by what their round trips allow',
    collect: (rows) => rows.set(runs.windowRows),
  });
  gauge({
    name: 'gateway_bulk_unanswered_rows',
    help: 'Rows that were read and whose answers have not left',
    collect: (rows) => rows.set(runs.unansweredRows),
  });
}
