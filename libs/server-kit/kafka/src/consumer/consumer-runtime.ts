import { once, setMaxListeners } from 'node:events';
import type { Status } from '@streamstock/server-kit-observability';
import type { EachBatchPayload } from 'kafkajs';
import { backOff } from '../client/back-off';
import { pause, settledWithin } from '../client/wait';
import type { PartitionAssignment } from './assignment';
import { offsetResets, rebalances, showLag } from './consumer-metrics';
import { ConsumerSession, type SessionListener } from './consumer-session';
import type { BatchHandler } from './delivery';
import { FetchRest } from './fetch-rest';
import { commitEveryMs, defaultMaxWaitMs, heartbeatCheckMs } from './group-timing';
import { Intake } from './intake';
import { OffsetCommitter } from './offset-committer';
import type { ConsumerOptions } from './runtime-options';
import { Workload } from './workload';

const defaultFinishWithinMs = 8_000;
const lastCommits = 3;

/** Consumes for ever: through outages, crashes of the client and rebalances, until it is closed. */
export class ConsumerRuntime {
  private readonly stopping = new AbortController();
  private readonly work: Workload;
  private readonly committer: OffsetCommitter;
  private readonly logger;
  private session: ConsumerSession | undefined;
  private supervising: Promise<void> | undefined;
  private closed: Promise<void> | undefined;
  private joins = 0;

  constructor(
    private readonly options: ConsumerOptions,
    handle: BatchHandler,
  ) {
    setMaxListeners(0, this.stopping.signal);
    this.logger = options.kafka.settings.logger.child({ group: options.groupId });
    this.work = new Workload(options, handle, this.logger, this.stopping.signal);
    this.committer = new OffsetCommitter({
      assignment: this.work.assignment,
      commit: (offsets) => this.session?.commit(offsets) ?? Promise.reject(new Error('not connected')),
      everyMs: commitEveryMs,
      logger: this.logger,
    });
  }

  /** Returns at once; an unreachable broker is waited for. */
  start(): void {
    this.supervising ??= this.supervise();
  }

  readiness(): Status {
    return this.work.pulse.readiness();
  }

  liveness(): Status {
    return this.work.pulse.liveness(this.work.gate.inFlight, this.options.outage?.() ?? false);
  }

  /** Stops fetching, lets the handlers finish, commits, leaves the group. What is unfinished by then comes again. */
  close(): Promise<void> {
    this.closed ??= this.finishAndLeave();
    return this.closed;
  }

  private async supervise(): Promise<void> {
    const hideLag = showLag(this.options.service, this.work.assignment);
    const stopped = once(this.stopping.signal, 'abort');
    this.committer.start();
    for (let failures = 0; !this.isClosing(); failures++) {
      const joins = this.joins;
      this.work.pulse.attempted();
      const session = this.openSession();
      const lost = await Promise.race([session.run(), stopped]).catch((error: unknown) => error);
      if (this.isClosing()) break;
      if (this.joins > joins) failures = 0;
      this.logger[failures === 0 ? 'error' : 'debug']({ err: lost }, 'consumer lost Kafka, connecting anew');
      this.work.pulse.inGroup(false);
      this.work.assignment.dropAll();
      await session.close();
      await pause(backOff(failures), this.stopping.signal);
    }
    hideLag();
  }

  private isClosing(): boolean {
    return this.stopping.signal.aborted;
  }

  private openSession(): ConsumerSession {
    const { kafka, groupId, messages, maxWaitMs = defaultMaxWaitMs, startAt = 'earliest' } = this.options;
    const topics = [...new Map(messages.map(({ topic }) => [topic.name, topic])).values()];
    const listener = this.listener(() => session);
    const session = new ConsumerSession(
      {
        kafka,
        groupId,
        topics: topics.map(({ name }) => name),
        concurrency: topics.reduce((sum, { partitions }) => sum + partitions, 0),
        maxWaitMs,
        fromBeginning: startAt === 'earliest',
      },
      listener,
    );
    this.session = session;
    return session;
  }

  private listener(session: () => ConsumerSession): SessionListener {
    const { assignment, gate, pulse } = this.work;
    const { service, restMs = 0 } = this.options;
    const stopping = this.stopping.signal;
    const rest = new FetchRest(restMs, stopping);
    const intake = new Intake({
      assignment,
      gate,
      pulse,
      rest,
      stopping,
      heartbeatMs: heartbeatCheckMs,
      begin: (owned, ledger, span, raws, room) => {
        this.work.begin(owned, ledger, span, raws, room, session());
      },
    });
    return {
      onBatch: (payload: EachBatchPayload) => {
        if (stopping.aborted) payload.pause();
        return intake.accept(payload);
      },
      onJoined: (memberId, assigned) => {
        for (const position of assignment.joined(memberId, assigned)) session().seek(position);
        this.joined(assigned);
      },
      // Before the rejoin, so that what is finished by now is not read again by a new owner.
      onRebalancing: () => void this.committer.commitNow(),
      onFetched: () => {
        rest.fetched();
        pulse.fetched();
      },
      onOffsetReset: (topic) => {
        offsetResets.inc({ service, topic });
      },
    };
  }

  private joined(assigned: readonly PartitionAssignment[]): void {
    this.joins += 1;
    this.work.pulse.inGroup(true);
    rebalances.inc({ service: this.options.service });
    this.logger.info({ assigned }, 'partitions assigned');
    this.options.onAssigned?.(assigned);
    if (this.joins > 1) this.options.onRejoin?.();
  }

  private async finishAndLeave(): Promise<void> {
    const { assignment, gate, pulse } = this.work;
    this.stopping.abort();
    this.session?.pause([...assignment.all()]);
    const finished = await settledWithin(gate.idle(), this.options.finishWithinMs ?? defaultFinishWithinMs);
    if (!finished)
      this.logger.warn({ records: gate.inFlight }, 'closing with unfinished records, they come again');
    await this.committer.stop();
    for (let attempt = 0; attempt < lastCommits && !(await this.committer.commitNow()); attempt++);
    await this.session?.close();
    pulse.inGroup(false);
    assignment.dropAll();
  }
}
