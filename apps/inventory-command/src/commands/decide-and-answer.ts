import type { RefusalCode } from '@streamstock/contracts-events';
import type { GroupCommitter } from '@streamstock/server-kit-committer';
import { deadLetterReason } from '@streamstock/server-kit-errors';
import type { BatchingProducer, DeadLetters, ReceivedRecord } from '@streamstock/server-kit-kafka';
import { killPoint } from '@streamstock/server-kit-kill-points';
import { currentTraceparent, inSpan } from '@streamstock/server-kit-observability';
import type { Command } from '../domain/command';
import type { Answer } from '../domain/outcome';
import { resultsRecord } from './results-record';
import { type CommandMessage, unpackRecord } from './unpack-record';

const setAsideCode = 'command.unprocessable' satisfies RefusalCode;
const setAsideMark = `"code":"${setAsideCode}"`;

/** Has commands decided by the one committer of this process and sends their answers. */
export class DecideAndAnswer {
  constructor(
    private readonly committer: GroupCommitter<Command, Answer>,
    private readonly results: BatchingProducer,
    private readonly deadLetters: DeadLetters,
  ) {}

  /**
   * Resolves when the commands of the record are durable and Kafka has their results. A rejection has the record
   * delivered again, and its stored results sent again.
   */
  handle(record: ReceivedRecord<CommandMessage>): Promise<void> {
    const { message, traceparent } = record;
    if (traceparent === undefined) return this.decide(record);
    return inSpan(`decide ${message.type}`, { parent: traceparent, kind: 'consumer' }, () =>
      this.decide(record),
    );
  }

  private async decide(record: ReceivedRecord<CommandMessage>): Promise<void> {
    const traceparent = record.traceparent === undefined ? undefined : currentTraceparent();
    const answers = await this.committer.submit(unpackRecord(record.message, traceparent));
    killPoint('command.before-results');
    const results = answers.map(({ result }) => result);
    await this.setAside(record, answers);
    await this.results.send([resultsRecord(record.message, results, traceparent)]);
    killPoint('command.after-results');
  }

  /** A record with a command that could not be digested goes to the dead letters too, also when it comes again. */
  private async setAside(record: ReceivedRecord<CommandMessage>, answers: readonly Answer[]): Promise<void> {
    const culprit = answers.find(({ result }) => result.includes(setAsideMark));
    if (culprit === undefined) return;
    const { detail } = deadLetterReason(culprit.setAside ?? 'set aside before a restart');
    await this.deadLetters.send(record.raw, { code: setAsideCode, detail });
  }
}
