import { spawnSync } from 'node:child_process';
import { StackError } from '../stack-error';

const oldestVersion = 17;

/** The major version in what `java -version` says, `1.8.0_402` being 8; undefined where it says none. */
export function javaVersionIn(said: string): number | undefined {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(said) ?? [];
  const version = first === '1' ? second : first;
  return version === undefined ? undefined : Number(version);
}

/** @throws StackError with one sentence where there is no Java, or one that is too old for Kafka. */
export function demandJava(): void {
  const needed = `Java ${String(oldestVersion)} or newer is needed to run Kafka`;
  // Where macOS has no Java, the command is there and fails.
  const { status, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  if (status !== 0) throw new StackError(`${needed}; install it and try again.`);
  const version = javaVersionIn(stderr);
  if (version !== undefined && version < oldestVersion)
    throw new StackError(
      `${needed}, and this is Java ${String(version)}; install a newer one and try again.`,
    );
}
