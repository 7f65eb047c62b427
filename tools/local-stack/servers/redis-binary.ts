import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { StackError } from '../stack-error';
import { cachedByMaven } from './maven';

const artifact = 'com.github.codemonstur:embedded-redis:1.4.3';
const architectures: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64', ia32: '386' };

/** Where no `redis-server` is installed, the one that a Java test library carries for this platform. */
export async function redisFromMaven(): Promise<string> {
  const directory = await cachedByMaven('redis', 'Redis', ['dependency:unpack', `-Dartifact=${artifact}`]);
  const ending = `-${process.platform}-${architectures[process.arch] ?? process.arch}`;
  const name = readdirSync(directory).find(
    (file) => file.startsWith('redis-server-') && file.endsWith(ending),
  );
  if (!name) throw new StackError('There is no Redis for this platform; install redis-server and try again.');
  const binary = join(directory, name);
  chmodSync(binary, 0o755);
  return binary;
}
