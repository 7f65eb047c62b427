import { failedOnce, type Outcome, type Step } from '../steps/step';

export interface Finished {
  readonly step: Step;
  readonly outcome: Outcome;
  readonly milliseconds: number;
}

export interface Observer {
  readonly started: (step: Step) => void;
  readonly finished: (result: Finished) => void;
}

const succeeded = ({ outcome }: Finished): boolean => outcome.failed === 0;

/**
 * Runs every step once what it needs has succeeded, as many at a time as `cores` allow, in list order where there
 * is a choice. A step whose need failed is not run and has failed too; so has one that throws.
 */
export async function runSteps(
  steps: readonly Step[],
  cores: number,
  observer: Observer,
  signal: AbortSignal,
): Promise<Finished[]> {
  const results = new Map<string, Finished>();
  const running = new Map<string, Promise<void>>();
  const waiting = [...steps];
  let free = cores;

  const finish = (result: Finished) => {
    results.set(result.step.name, result);
    observer.finished(result);
  };

  const start = (step: Step) => {
    free -= step.cores;
    observer.started(step);
    const begin = performance.now();
    const done = guarded(step, signal).then((outcome) => {
      free += step.cores;
      running.delete(step.name);
      finish({ step, outcome, milliseconds: performance.now() - begin });
    });
    running.set(step.name, done);
  };

  for (;;) {
    for (const step of [...waiting]) {
      const missing = step.needs.filter(
        (name) => results.has(name) && !succeeded(results.get(name) as Finished),
      );
      const ready = [...step.needs, ...(step.follows ?? [])].every((name) => results.has(name));
      if (missing.length === 0 && !(ready && step.cores <= free)) continue;
      waiting.splice(waiting.indexOf(step), 1);
      if (missing.length > 0) finish({ step, outcome: notRun(step, missing), milliseconds: 0 });
      else start(step);
    }
    if (running.size === 0 && waiting.length === 0) return [...results.values()];
    if (running.size === 0)
      throw new Error(`Steps wait for each other: ${waiting.map(({ name }) => name).join(', ')}`);
    await Promise.race(running.values());
  }
}

const notRun = ({ name }: Step, missing: readonly string[]): Outcome =>
  failedOnce(name, `Not run, because this failed: ${missing.join(', ')}.`);

async function guarded(step: Step, signal: AbortSignal): Promise<Outcome> {
  if (signal.aborted) return failedOnce(step.name, 'Not run, because the run was interrupted.');
  try {
    return await step.run(signal);
  } catch (error) {
    return failedOnce(step.name, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
