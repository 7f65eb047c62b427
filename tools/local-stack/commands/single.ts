import type { Arguments } from '../arguments';
import { print } from '../processes/print';
import { profileNamed } from '../profile';
import { Stack } from '../stack';
import { StackError } from '../stack-error';

type Action = 'start' | 'stop' | 'kill' | 'restart';

/** A command that does one thing to each program named on the line. */
export const toEach =
  (action: Action) =>
  async ({ names, flags }: Arguments): Promise<void> => {
    if (names.length === 0) throw new StackError(`"${action}" needs the name of a server or service.`);
    const stack = new Stack(profileNamed(flags.profile));
    for (const name of names) {
      await stack[action](name);
      print(`  ${action} ${name}: done`);
    }
  };
