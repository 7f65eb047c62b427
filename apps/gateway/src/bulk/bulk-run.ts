import type { BulkRowResult, BulkSummary, ErrorCode } from '@streamstock/contracts-http-api';
import { OutcomeCounts } from './answers/outcome-counts';
import { AnswersInOrder } from './flow/answers-in-order';
import type { RowGate } from './flow/row-gate';
import { RowSender, type RowSenderOptions } from './flow/row-sender';
import type { RowInput } from './rows/read-row';
import type { RowReader } from './rows/row-reader';

/** Rows that are read before others get a turn: about 3 ms of work. */
const rowsPerTurn = 200;

/** Why a run did not read all its rows. */
export interface BulkProblem {
  readonly code: ErrorCode;
  readonly detail: string;
}
export type RunSummary = Omit<BulkSummary, 'problem'> & { problem?: BulkProblem };

/** Where rows come from. Without a next one it calls `turn` of the run when there is. */
export interface RowSource {
  readonly ended: boolean;
  next(): RowInput | undefined;
}

/** Where answers go, as JSON texts in the order of their rows. While not `ready` it holds enough, and calls `turn` later. */
export interface AnswerSink {
  readonly ready: boolean;
  write(texts: readonly string[]): void;
}

export interface BulkRunOptions extends Pick<RowSenderOptions, 'request' | 'underWay' | 'pending'> {
  readonly source: RowSource;
  readonly sink: AnswerSink;
  readonly reader: RowReader;
  readonly gate: RowGate;
  /** Called once when every row that was read has been answered; not after `abort`. */
  readonly onEnd: (summary: RunSummary) => void;
}

const lost: BulkProblem = {
  code: 'outcome.unknown',
  detail: 'Kafka does not take commands at present. Send all rows again with the same Idempotency-Key.',
};

/** Has the rows of one request decided, many at a time, and answers them in their order. */
export class BulkRun {
  readonly #answers = new AnswersInOrder();
  readonly #counts = new OutcomeCounts();
  readonly #sender: RowSender;
  #problem: BulkProblem | undefined;
  #reading = true;
  #ended = false;
  #awaitsRoom = false;
  #turnAhead = false;

  constructor(private readonly options: BulkRunOptions) {
    this.#sender = new RowSender({
      ...options,
      onResults: (results, afterMs) => {
        this.options.gate.decided(results.length, afterMs);
        for (const result of results) this.#answer(result);
        this.turnSoon();
      },
      onLost: () => {
        this.stop(lost);
      },
    });
  }

  /** Takes rows while there are some and there is room for them, and lets answers go whose turn it is. */
  turn(): void {
    if (this.#ended) return;
    let taken = 0;
    while (this.#reading && taken < rowsPerTurn && this.#takeNext()) taken += 1;
    if (taken === rowsPerTurn) this.turnSoon();
    this.#deliver();
    if (!this.#reading && this.#answers.waiting === 0) this.#end();
  }

  turnSoon(): void {
    if (this.#turnAhead) return;
    this.#turnAhead = true;
    setImmediate(() => {
      this.#turnAhead = false;
      this.turn();
    });
  }

  /** Reads no more rows. Those that were read are still answered. */
  stop(problem: BulkProblem): void {
    if (!this.#reading) return;
    this.#problem = problem;
    this.#endReading();
    this.turnSoon();
  }

  /** Answers the rows under way with what is known of them. */
  giveUp(): void {
    this.#sender.giveUp();
  }

  /** Nobody wants the answers any more. */
  abort(): void {
    this.#reading = false;
    this.#ended = true;
    this.#sender.abort();
  }

  #takeNext(): boolean {
    const { gate, source, reader } = this.options;
    this.#awaitsRoom = !gate.open;
    if (this.#awaitsRoom) {
      this.#sender.flush();
      return false;
    }
    const input = source.next();
    if (input === undefined) {
      if (source.ended) this.#endReading();
      return false;
    }
    gate.took();
    const read = reader.read(this.#answers.open(), input);
    if ('outcome' in read) this.#answer(read);
    else {
      gate.sent();
      this.#sender.add(read);
    }
    return true;
  }

  #endReading(): void {
    this.#reading = false;
    this.#sender.flush();
  }

  #deliver(): void {
    const { sink, gate } = this.options;
    const ready = sink.ready ? this.#answers.takeReady() : [];
    if (ready.length === 0) return;
    sink.write(ready);
    gate.answered(ready.length);
    if (this.#awaitsRoom) this.turnSoon();
  }

  #end(): void {
    this.#ended = true;
    const problem = this.#problem === undefined ? {} : { problem: this.#problem };
    this.options.onEnd({ ...this.#counts.all, ...problem });
  }

  #answer(result: BulkRowResult): void {
    this.#counts.add(result.outcome);
    this.#answers.answer(result.row, JSON.stringify(result));
  }
}
