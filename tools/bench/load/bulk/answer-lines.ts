import type { Outcome, StreamResult } from './bulk-job';

const outcomeIn = /"outcome":"(\w+)"/;
const rowIn = /^\{"row":(\d+),/;
const summaryStart = '{"summary":';

/** Reads the lines of an answer as they come, without keeping or parsing more than it must: there may be millions. */
export class AnswerLines {
  #rest = '';
  #answered = 0;
  #fault: string | undefined;
  #summary: string | undefined;
  readonly #counts = { accepted: 0, refused: 0, invalid: 0, pending: 0, unknown: 0 };

  get answered(): number {
    return this.#answered;
  }

  add(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#take(line);
  }

  result(sent: number, status: number): StreamResult {
    const counts = { ...this.#counts };
    return {
      sent,
      answered: this.#answered,
      counts,
      fault: this.#fault,
      isComplete: this.#agrees(sent),
      status,
      problem: this.#problem(status),
    };
  }

  #take(line: string): void {
    if (line.startsWith(summaryStart)) {
      this.#summary = line;
      return;
    }
    const row = rowIn.exec(line)?.[1] ?? numberOfRow(line);
    if (Number(row) !== this.#answered) this.#fault ??= `answer ${this.#answered} was ${line.slice(0, 200)}`;
    this.#answered += 1;
    const outcome = outcomeIn.exec(line)?.[1] as Outcome | undefined;
    if (outcome === undefined || !(outcome in this.#counts))
      this.#fault ??= `no outcome in ${line.slice(0, 200)}`;
    else this.#counts[outcome] += 1;
  }

  #agrees(sent: number): boolean {
    if (this.#summary === undefined || this.#answered !== sent) return false;
    const { summary } = JSON.parse(this.#summary) as { summary: Record<string, number | undefined> };
    return (
      summary['rows'] === sent &&
      Object.entries(this.#counts).every(([name, count]) => summary[name] === count)
    );
  }

  #problem(status: number): string | undefined {
    if (status !== 200) return this.#rest.slice(0, 300);
    return /"problem":\{[^}]*\}/.exec(this.#summary ?? '')?.[0];
  }
}

/** For answers whose members stand in another order. */
function numberOfRow(line: string): number | undefined {
  try {
    return (JSON.parse(line) as { row?: number }).row;
  } catch {
    return undefined;
  }
}
