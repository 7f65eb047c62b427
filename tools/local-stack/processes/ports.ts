import { connect } from 'node:net';
import { StackError } from '../stack-error';

/** Whether something accepts connections on a local port. */
export function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: 'localhost' });
    const answer = (taken: boolean) => {
      socket.destroy();
      resolve(taken);
    };
    socket.once('connect', () => {
      answer(true);
    });
    socket.once('error', () => {
      answer(false);
    });
  });
}

export async function requireFreePorts(name: string, ports: readonly number[]): Promise<void> {
  for (const port of ports) {
    if (await isTaken(port)) {
      throw new StackError(
        `Port ${port}, which ${name} needs, is taken by another program; stop that program and try again.`,
      );
    }
  }
}
