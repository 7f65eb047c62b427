import { recordedEventSchema } from '@streamstock/contracts-http-api';
import { setTimeout as pause } from 'node:timers/promises';
import { closedLoop } from './closed-loop';
import { HttpClient } from './http-client';
import type { FromLoad, Job, LoadResult } from './job';
import { openLoop } from './open-loop';
import { requestMaker } from './request-maker';
import { StreamListener } from './stream-listener';
import { matchStream, type SeenLevel } from './stream-match';
import { Tally } from './tally';

const shape = recordedEventSchema.pick({ productId: true, locationId: true, version: true });
/** For events of the last writes to arrive. */
const streamGraceMs = 1_500;

/** Carries a job out; `tell` is called when the measured time begins and when it ends. */
export async function runJob(job: Job, tell: (event: FromLoad['event']) => void): Promise<LoadResult> {
  const clients = Array.from({ length: job.clients }, () => new HttpClient(job.url));
  const listener = job.stream === true ? new StreamListener() : undefined;
  await listener?.open(job.url, job.token);
  const nextRequest = requestMaker(job.requests, job.token);
  const from = performance.now() + job.warmupSeconds * 1_000;
  const until = from + job.seconds * 1_000;
  const tally = new Tally(from, until);
  const writes: SeenLevel[] = [];

  const send = async (client: HttpClient, dueAt: number): Promise<void> => {
    const answer = await client.send(nextRequest());
    tally.add(answer, dueAt, performance.now());
    if (listener === undefined || dueAt < from || answer.status !== 201) return;
    const { productId, locationId, version } = shape.parse(JSON.parse(answer.body));
    writes.push({ key: `${productId}|${locationId}`, version, at: dueAt });
  };

  let ownCpuMs = 0;
  const marks = [
    at(from, () => {
      tell('begin');
      ownCpuMs = -ownCpu();
    }),
    at(until, () => {
      ownCpuMs += ownCpu();
      tell('end');
    }),
  ];
  await (job.perSecond === undefined
    ? closedLoop(clients, until, send)
    : openLoop(clients, until, job.perSecond, send));
  await Promise.all(marks);
  if (listener !== undefined) await pause(streamGraceMs);
  listener?.close();
  await Promise.all(clients.map((client) => client.close()));
  const { latencies, missing } = matchStream(writes, listener?.events ?? []);
  return {
    perSecond: tally.finished / job.seconds,
    finished: tally.finished,
    latencies: tally.latencies,
    failures: tally.failures,
    ownCpuMs,
    streamLatencies: latencies,
    streamMissing: missing,
  };
}

function ownCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

async function at(instant: number, action: () => void): Promise<void> {
  await pause(Math.max(0, instant - performance.now()));
  action();
}
