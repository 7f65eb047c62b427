import type { Arguments } from '../arguments';
import { prepareKeys } from '../auth/keys';
import { runInForeground } from '../job';
import { profileNamed } from '../profile';
import { jobLaunch } from '../service-program';
import { serviceNamed } from '../services';
import { StackError } from '../stack-error';

/** Starts the program of a service for one of its jobs, and ends with its exit code. */
export async function job({ names: [name], rest, flags }: Arguments): Promise<void> {
  if (name === undefined) {
    throw new StackError(
      '"job" needs the name of a service and of a job; "job <service> help" lists its jobs.',
    );
  }
  const profile = profileNamed(flags.profile);
  await prepareKeys(profile);
  const { code } = await runInForeground(
    jobLaunch(profile, serviceNamed(name), rest.length === 0 ? ['help'] : rest),
  );
  process.exitCode = code ?? 1;
}
