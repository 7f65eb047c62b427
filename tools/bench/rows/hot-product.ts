import type { Bench } from '../bench';
import { randomSales, stockPairs } from '../fixture/world';
import type { Requests } from '../load/job';
import { failureText } from '../report/texts';
import { ratio, type Row } from '../row';

const oneKey: Requests = { kind: 'movements', keys: stockPairs.slice(0, 1), types: ['SALE'] };

export const hotProduct: Row = {
  name: 'hot-product',
  about: '64 clients that all sell the same product in the same store, beside 64 that sell any',
  async run(bench) {
    await bench.wholeSystem();
    // In turns, so that a change of the machine's load does not favour one side.
    const random = [await half(bench, randomSales)];
    const hot = [await half(bench, oneKey), await half(bench, oneKey)];
    random.push(await half(bench, randomSales));
    const rate = (loads: typeof hot) =>
      loads.reduce((sum, { perSecond }) => sum + perSecond, 0) / loads.length;
    return [
      { what: 'random products', value: rate(random), unit: 'requests/s' },
      {
        what: 'one product',
        value: rate(hot),
        unit: 'requests/s',
        beside: hot.map(({ failures }) => failureText(failures)).join('; '),
      },
      { what: 'one of random', value: ratio(rate(hot), rate(random)), unit: '×', goal: { atLeast: 1 } },
    ];
  },
};

async function half(bench: Bench, requests: Requests) {
  const load = await bench.load({ requests, clients: 64, seconds: Math.ceil(bench.options.seconds / 2) });
  await bench.caughtUp();
  return load;
}
