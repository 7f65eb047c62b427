import type { Finished, Observer } from '../schedule/schedule';
import type { Step } from '../steps/step';
import { print, timeText } from './print';

const heartbeatMs = 30_000;

/** One line per finished step, and a sign of life when nothing finishes for a while. */
export class Progress implements Observer {
  private readonly running = new Map<string, number>();
  private readonly heartbeat = setInterval(() => this.sayRunning(), heartbeatMs);

  readonly started = (step: Step): void => {
    this.running.set(step.name, performance.now());
  };

  readonly finished = ({ step, outcome, milliseconds }: Finished): void => {
    this.running.delete(step.name);
    this.heartbeat.refresh();
    const { passed, failed, skipped } = outcome;
    const counts = [
      passed > 0 ? `${passed} passed` : '',
      failed > 0 ? `${failed} failed` : '',
      skipped > 0 ? `${skipped} skipped` : '',
    ].filter((text) => text !== '');
    const mark = failed > 0 ? 'FAIL' : 'ok';
    print(
      `  ${mark.padEnd(5)} ${step.name.padEnd(32)} ${timeText(milliseconds).padStart(11)}   ${counts.join(', ')}`.trimEnd(),
    );
  };

  close(): void {
    clearInterval(this.heartbeat);
  }

  private sayRunning(): void {
    const lines = [...this.running].map(
      ([name, since]) => `${name} (${timeText(performance.now() - since)})`,
    );
    if (lines.length > 0) print(`  …     ${lines.join(', ')}`);
  }
}
