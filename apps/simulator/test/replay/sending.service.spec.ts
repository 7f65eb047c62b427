import { clientOf } from '../simulator-fixture';
import { Accounts } from '../../src/replay/account/accounts';
import type { PlannedMovement } from '../../src/replay/plan/movement';
import { sendPlan } from '../../src/replay/send/send-plan';
import { eventMaker } from '../../src/replay/send/to-event';
import { StandInGateway } from './stand-in-gateway';

const keys = [{ productId: 'tea', locationId: 'shop' }];
const toEvent = eventMaker({ keys, zones: new Map(), saleHour: 12, documentId: 'r' });

/** 100 units, and 49 sales of one each. */
async function* plan(): AsyncGenerator<PlannedMovement> {
  yield await Promise.resolve({ key: 0, day: 1, part: 'morning', type: 'RESTOCK', quantity: 100 });
  for (let day = 1; day < 50; day += 1) {
    yield await Promise.resolve({ key: 0, day, part: 'opening-hours', type: 'SALE', quantity: 1 });
  }
}

let gateway: StandInGateway;
let url: string;
beforeEach(async () => {
  gateway = new StandInGateway();
  url = await gateway.open();
});
afterEach(() => gateway.close());

/** Sends until so many rows were decided, as a process that is killed then; its books are those of the moment. */
async function send(accounts: Accounts, most = Infinity): Promise<Accounts> {
  const stopping = new AbortController();
  const api = clientOf({ url }, stopping.signal);
  let kept = accounts;
  const sending = sendPlan(api, {
    ...{ plan: plan(), accounts, toEvent, pace: undefined, replay: 'r', segmentRows: 7 },
    signal: stopping.signal,
    onDecided: () => {
      if (accounts.outcomes.decided !== most) return;
      kept = new Accounts(1, structuredClone(accounts.state));
      stopping.abort(new Error('killed'));
    },
  });
  if (most === Infinity) await sending;
  else await expect(sending).rejects.toThrow('killed');
  await api.close();
  return kept;
}

describe('sendPlan', () => {
  it('cuts the plan into segments with keys of their own', async () => {
    const accounts = await send(new Accounts(1));
    expect(gateway.streams).toEqual(['r-0', 'r-1', 'r-2', 'r-3', 'r-4', 'r-5', 'r-6', 'r-7']);
    expect(accounts.outcomes).toMatchObject({ decided: 50, accepted: 50, foreign: 0 });
    expect(gateway.ledger.at('tea', 'shop')).toMatchObject({ onHand: 51, version: 50 });
  });

  it.each([1, 6, 7, 8, 20, 49])('goes on after %d rows with the segment at hand', async (most) => {
    const kept = await send(new Accounts(1), most);
    expect(kept.outcomes.decided).toBe(most);
    const begun = gateway.streams.length;
    const accounts = await send(kept);
    expect(gateway.streams[begun]).toBe(`r-${String(Math.floor(most / 7))}`);
    expect(accounts.outcomes).toMatchObject({ decided: 50, accepted: 50, foreign: 0 });
    expect(accounts.keys[0]).toMatchObject({ before: 0, accepted: 51, version: 50 });
    expect(gateway.ledger.at('tea', 'shop')).toMatchObject({ onHand: 51, version: 50 });
  });

  it('asks again for rows that are not decided', async () => {
    gateway.breaks.push({ undecided: [3, 5] }, { undecided: [5] }, { after: 6, undecided: [0] });
    const accounts = await send(new Accounts(1));
    expect(gateway.streams.slice(0, 5)).toEqual(['r-0', 'r-0', 'r-0', 'r-0', 'r-1']);
    expect(accounts.outcomes).toMatchObject({ decided: 50, accepted: 50, foreign: 0 });
  });

  it('sends again what was decided after the books were kept', async () => {
    const kept = new Accounts(1, structuredClone((await send(new Accounts(1), 10)).state));
    await send(new Accounts(1, structuredClone(kept.state)), 30);
    const accounts = await send(kept);
    expect(accounts.outcomes).toMatchObject({ decided: 50, accepted: 50, foreign: 0 });
    expect(gateway.ledger.at('tea', 'shop')).toMatchObject({ onHand: 51, version: 50 });
  });
});
