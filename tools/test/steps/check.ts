import { type Command, faultOf, runCommand, tail } from '../processes/run-command';
import { failedOnce, type Outcome, passedOnce, prepared } from './step';

/** Runs a command that is one test by itself: it passes with exit code 0, else `told` picks from its output. */
export const check =
  (command: Command, told = (output: string): string => tail(output, 40)) =>
  async (signal: AbortSignal): Promise<Outcome> => {
    const ended = await runCommand(command, signal);
    const fault = faultOf(ended);
    return fault === undefined ? passedOnce : failedOnce(command.name, `${told(ended.output)}\n${fault}`);
  };

/** Runs a command that other steps need; it counts only when it fails. */
export const prepare =
  (command: Command) =>
  async (signal: AbortSignal): Promise<Outcome> => {
    const outcome = await check(command)(signal);
    return outcome.failed === 0 ? prepared : outcome;
  };
