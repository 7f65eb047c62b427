import { randomUUID } from 'node:crypto';
import { type KafkaClient, topicEnds } from '@streamstock/server-kit-kafka';
import { killPoint } from '@streamstock/server-kit-kill-points';
import type { JobContext, JobOutcome } from '@streamstock/server-kit-service';
import type { Environment } from '../../environment';
import { demandMovements, type FactSources, sourcesFor } from './fact-sources';
import { lagOf } from './filling/positions';
import { Filling } from './filling/filling';
import type { Models } from './models';
import { patiently } from './patiently';
import type { RebuildFlags } from './rebuild';
import { RebuildRefused } from './rebuild-refused';
import { endRebuild } from './under-way/end';
import { Lease } from './under-way/lease';
import type { RebuildUnderWay } from './under-way/rebuild-row';
import { beginRebuild, takeUpUnderWay } from './under-way/take-up';

export interface RebuildOptions {
  readonly models: Models;
  readonly kafka: KafkaClient;
  readonly sources: FactSources;
  readonly flags: RebuildFlags;
}

/** Begins a rebuild, or goes on where a former run stopped or died, and brings it to its end. */
export async function runRebuild(
  options: RebuildOptions,
  context: JobContext<Environment>,
): Promise<JobOutcome> {
  const { models, kafka, flags } = options;
  const runner = randomUUID();
  const taken = await patiently(() => takeUp(options, runner, context), context);
  const { consumerGroup, phase, keepsMovements, facts } = taken;
  const lease = new Lease({ pool: models.live, consumerGroup, runner, logger: context.logger });
  lease.start();
  const signal = AbortSignal.any([context.signal, lease.lost]);
  const guarded = { ...context, signal };
  try {
    demandSameKind(taken, flags);
    if (phase === 'filling') {
      const messages = await patiently(() => sourcesFor(kafka, options.sources, keepsMovements), guarded);
      const allowsFewerRows = flags['allow-fewer-rows'];
      const { catalog, replayed } = options.sources;
      const reads = { messages, catalog, replayTopic: replayed.topic.name };
      const rebuild = { consumerGroup, runner, keepsMovements, allowsFewerRows, facts };
      await new Filling({ models, kafka, ...reads, ...rebuild }, guarded).run();
      killPoint('rebuild.after-swap');
    }
    await patiently(() => endRebuild(models, kafka, { consumerGroup, as: 'done' }, guarded), guarded);
    return 'done';
  } catch (error) {
    if (context.signal.aborted && error === context.signal.reason) return 'stopped';
    throw error;
  } finally {
    await lease.release();
  }
}

async function takeUp(
  { models, kafka, sources, flags }: RebuildOptions,
  runner: string,
  context: JobContext<Environment>,
): Promise<RebuildUnderWay> {
  const keepsMovements = flags['keep-movements'];
  const found = await takeUpUnderWay(models, runner, context);
  if (found !== undefined) {
    const kept = found.keepsMovements ? ', which keeps the movements' : '';
    context.progress.note(`goes on with the rebuild that was begun${kept}`);
    return found;
  }
  if (!keepsMovements) await demandMovements(kafka, sources);
  const messages = await sourcesFor(kafka, sources, keepsMovements);
  const ends = await topicEnds(kafka, [...new Set(messages.map(({ topic }) => topic.name))]);
  const facts = lagOf(ends.map((end) => ({ ...end, at: end.low })));
  return beginRebuild(models, runner, { keepsMovements, facts });
}

/** What was decided when it began holds. */
function demandSameKind(taken: RebuildUnderWay, flags: RebuildFlags): void {
  if (!flags['keep-movements'] || taken.keepsMovements) return;
  throw new RebuildRefused(
    'The rebuild that was begun builds movements too. Run it without --keep-movements, or --abort it first.',
  );
}
