import type { Arguments } from '../arguments';
import { print } from '../processes/print';
import { profileNamed } from '../profile';
import { Stack } from '../stack';

/** One line per program: ready, starting or stopped. */
export async function status({ flags }: Arguments): Promise<void> {
  const stack = new Stack(profileNamed(flags.profile));
  const pids = stack.pids();
  const lines = await Promise.all(
    stack.programs().map(async ({ name, ports: [port], isReady }) => {
      const pid = pids[name];
      const state = pid === undefined ? 'stopped' : (await isReady()) ? 'ready' : 'not ready';
      return `  ${name.padEnd(20)} ${state.padEnd(10)} localhost:${String(port).padEnd(6)} ${pid ? `pid ${pid}` : ''}`;
    }),
  );
  for (const line of lines) print(line.trimEnd());
}
