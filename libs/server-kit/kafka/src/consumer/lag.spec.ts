import { metrics } from '@streamstock/server-kit-observability';
import { Assignment } from './assignment';
import { showLag } from './consumer-metrics';
import { lagOf } from './lag';
import { PartitionLedger } from './partition-ledger';

describe('lag', () => {
  const now = 1_000_000;

  it('counts what is not finished, handed out or not', () => {
    const ledger = new PartitionLedger(10);
    ledger.finish(ledger.handOut(20, now - 9_000));
    ledger.handOut(30, now - 4_000);
    expect(lagOf({ ledger, end: 100 }, now)).toEqual({ messages: 80, seconds: 4 });
  });

  it('is none at the end, and before anything was fetched', () => {
    const ledger = new PartitionLedger(0);
    ledger.finish(ledger.handOut(5, now));
    expect(lagOf({ ledger, end: 5 }, now)).toEqual({ messages: 0, seconds: 0 });
    expect(lagOf({ ledger: undefined, end: 5 }, now)).toEqual({ messages: 0, seconds: 0 });
  });

  it('is shown per partition until the consumer ends', async () => {
    const assignment = new Assignment();
    assignment.joined('me', [{ topic: 'moves', partitions: [2] }]);
    const owned = assignment.find('moves', 2);
    if (owned) Object.assign(owned, { ledger: new PartitionLedger(3), end: 8 });
    const hide = showLag('query', assignment);
    const shown = 'kafka_consumer_lag_messages{service="query",topic="moves",partition="2"} 5';
    expect(await metrics.metrics()).toContain(shown);
    hide();
    expect(await metrics.metrics()).not.toContain(shown);
  });
});
