import type { Bench, MeasuredLoad } from '../bench';
import { randomSales } from '../fixture/world';
import { OffsetCommits } from '../stack/offset-commits';

/** 50 tills: as fast as they can, then half of that. */
export interface PostLoad {
  readonly closed: MeasuredLoad;
  readonly half: MeasuredLoad;
  /** Offset commits per second of each consumer group under half load. */
  readonly offsetCommits: Readonly<Record<string, number>>;
}

const measured = new WeakMap<Bench, Promise<PostLoad>>();

/** Several rows look at the same load; it runs once. */
export function postLoad(bench: Bench): Promise<PostLoad> {
  const running = measured.get(bench) ?? measure(bench);
  measured.set(bench, running);
  return running;
}

async function measure(bench: Bench): Promise<PostLoad> {
  await bench.wholeSystem();
  const closed = await bench.load({ requests: randomSales, clients: 50 });
  await bench.caughtUp();
  const commits = await OffsetCommits.watch(bench.side.broker.kafka);
  const half = await bench.load({
    requests: randomSales,
    clients: 50,
    perSecond: bench.options.rate ?? closed.perSecond / 2,
  });
  const offsetCommits = await commits.perSecond();
  await bench.caughtUp();
  return { closed, half, offsetCommits };
}
