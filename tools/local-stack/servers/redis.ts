import { mkdirSync } from 'node:fs';
import { Redis } from 'ioredis';
import { onPath } from '../processes/on-path';
import type { Program } from '../processes/program';
import { inProfile, type Profile } from '../profile';
import { redisFromMaven } from './redis-binary';

/** A cache and nothing else: no persistence, oldest keys leave when it is full. */
const settings = [
  '--save',
  '',
  '--appendonly',
  'no',
  '--maxmemory',
  '128mb',
  '--maxmemory-policy',
  'allkeys-lru',
];

export function redisServer(profile: Profile): Program {
  const { redis: port } = profile.ports;
  return {
    name: 'redis',
    ports: [port],
    stopSignal: 'SIGTERM',
    startSeconds: 20,
    async prepare() {
      const directory = inProfile(profile, 'redis');
      mkdirSync(directory, { recursive: true });
      const command = onPath('redis-server') ?? (await redisFromMaven());
      return {
        command,
        args: ['--port', String(port), '--bind', '127.0.0.1', '--dir', directory, ...settings],
      };
    },
    isReady: () => answers(port),
  };
}

async function answers(port: number): Promise<boolean> {
  const redis = new Redis({
    port,
    host: 'localhost',
    lazyConnect: true,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
    return true;
  } catch {
    return false;
  } finally {
    redis.disconnect();
  }
}
