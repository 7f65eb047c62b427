import type { Page, StockEvent } from '@streamstock/contracts-http-api';
import { aMovement } from '@streamstock/dashboard-testing';
import { MovementLog } from './movement-log';

describe('MovementLog', () => {
  let ledger: StockEvent[];
  let failing: boolean;
  let log: MovementLog;

  const read = (cursor: string | undefined): Promise<Page<StockEvent>> => {
    if (failing) return Promise.reject(new TypeError('no network'));
    const from = cursor === undefined ? 0 : ledger.findIndex((each) => each.movementId === cursor) + 1;
    const items = ledger.slice(from, from + 3);
    const next = from + 3 < ledger.length ? (items.at(-1)?.movementId ?? null) : null;
    return Promise.resolve({
      items,
      page: { limit: 3, total: ledger.length, totalIsEstimate: false, next },
    });
  };
  const versions = (): number[] => log.items().map(({ version }) => version);
  const record = (...numbers: number[]): void => {
    for (const version of numbers) ledger.unshift(aMovement({ version }));
  };

  beforeEach(() => {
    ledger = [];
    failing = false;
    log = new MovementLog();
    record(1, 2, 3, 4, 5);
  });

  it('reads on from the last movement until there are no more', async () => {
    await log.show(read);
    expect([versions(), log.hasMore(), log.total()]).toEqual([[5, 4, 3], true, 5]);
    await log.more();
    expect([versions(), log.hasMore()]).toEqual([[5, 4, 3, 2, 1], false]);
    await log.more();
    expect(versions()).toHaveLength(5);
  });

  it('counts newer ones and shows them when asked to', async () => {
    await log.show(read);
    record(6, 7);
    await log.look();
    expect([versions(), log.newer()]).toEqual([[5, 4, 3], { count: 2, orMore: false }]);
    log.showNewer();
    expect([versions(), log.newer().count, log.total()]).toEqual([[7, 6, 5, 4, 3], 0, 7]);
    await log.more();
    expect(versions()).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });

  it('begins anew where newer ones would leave a gap', async () => {
    await log.show(read);
    record(6, 7, 8, 9);
    await log.look();
    expect(log.newer()).toEqual({ count: 3, orMore: true });
    log.showNewer();
    expect(versions()).toEqual([9, 8, 7]);
    await log.more();
    expect(versions()).toEqual([9, 8, 7, 6, 5, 4]);
  });

  it('keeps what it shows when reading fails, and says where', async () => {
    await log.show(read);
    failing = true;
    await log.more();
    expect([versions(), log.moreFailure()?.code]).toEqual([[5, 4, 3], 'network']);
    await log.restart();
    expect([versions(), log.failure()?.code]).toEqual([[5, 4, 3], 'network']);
    await log.look();
    failing = false;
    await log.restart();
    expect([log.failure(), log.moreFailure()]).toEqual([null, null]);
  });

  it('takes no answer to a question that was replaced', async () => {
    let answerOld: (page: Page<StockEvent>) => void = () => undefined;
    const old = log.show(() => new Promise((resolve) => void (answerOld = resolve)));
    await log.show(read);
    answerOld({
      items: [aMovement({ version: 99 })],
      page: { limit: 3, total: 1, totalIsEstimate: false, next: null },
    });
    await old;
    expect(versions()).toEqual([5, 4, 3]);
  });
});
