import { listOf, type Arguments } from '../arguments';
import { buildServices } from '../build';
import { print } from '../processes/print';
import type { Program } from '../processes/program';
import { profileNamed } from '../profile';
import { parseReplicas } from '../replicas';
import { Stack } from '../stack';
import { whileInterruptible } from './interrupt';
import { seed } from './seed';

/** Starts what does not run yet, and says where it is. */
export async function up({ flags }: Arguments, stack = openReportingStack(flags.profile)): Promise<void> {
  const replicas = {
    ...(flags.replicas === undefined ? {} : parseReplicas(flags.replicas)),
    ...(flags['no-simulator'] ? { simulator: 0 } : {}),
  };
  await whileInterruptible(stack, async () => {
    const only = listOf(flags.only);
    if (only) {
      await stack.upServers(only.includes('servers') ? undefined : only);
      return;
    }
    await Promise.all([stack.upServers(), buildServices()]);
    const isSeeded = stack.profile.seeded && !flags['no-seed'];
    // Sales between the samples would be sales of what was not delivered yet.
    const until = () => (isSeeded ? seed(stack) : Promise.resolve());
    await stack.upServices({ replicas, heldBack: { service: 'simulator', until } });
    print(`\nDashboard  ${stack.urls.gateway}`);
    print(`API        ${stack.urls.gateway}/api\n`);
    print('make token prints a token for the API, make logs follows all logs, make down stops everything.');
  });
}

export const openReportingStack = (profile: string): Stack => new Stack(profileNamed(profile), report);

function report({ name, ports: [port] }: Program, started: boolean, milliseconds: number): void {
  const what = started ? `started in ${(milliseconds / 1000).toFixed(1)} s` : 'was running already';
  print(`  ${name.padEnd(20)} localhost:${String(port).padEnd(6)} ${what}`);
}
