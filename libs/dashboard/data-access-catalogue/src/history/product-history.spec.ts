import { ApiClient } from '@streamstock/dashboard-data-access-api';
import { aMovement, FakeServer, pageOf } from '@streamstock/dashboard-testing';
import { movedUntilNow, readHistory } from './product-history';
import { stockDays } from './stock-days';

const now = Date.UTC(2026, 2, 3, 12);
const at = (day: number): string => new Date(Date.UTC(2026, 2, day, 10)).toISOString();

describe('the history of a product', () => {
  const read = () => {
    const server = new FakeServer().on('/api/events', (url) =>
      pageOf(
        [
          aMovement({ version: 9, onHand: 6, onHandChange: -4, occurredAt: at(3), recordedAt: at(3) }),
          aMovement({ version: 8, onHand: 10, onHandChange: 10, occurredAt: at(2), recordedAt: at(2) }),
        ],
        url,
      ),
    );
    return readHistory(new ApiClient(server.fetch), 'PROD-001', now, 'UTC', new AbortController().signal);
  };
  const closings = async (onHand: number): Promise<number[]> => {
    const history = await read();
    const moved = movedUntilNow(history, [{ locationId: 'WH-NORTH', onHand }]);
    return stockDays(moved, onHand, history.starts)
      .slice(-3)
      .map(({ closing }) => closing);
  };

  it('keeps the past where it was when a level moves on', async () => {
    expect(await closings(6)).toEqual([0, 10, 6]);
    expect(await closings(2)).toEqual([0, 10, 2]);
  });

  it('takes a level for what it is where nothing moved', async () => {
    const history = await read();
    expect(movedUntilNow(history, [{ locationId: 'WH-SOUTH', onHand: 40 }])).toHaveLength(2);
  });
});
