import { jest } from '@jest/globals';
import pino from 'pino';
import { Assignment, type PartitionOffset } from './assignment';
import { OffsetCommitter } from './offset-committer';
import { PartitionLedger } from './partition-ledger';

describe('OffsetCommitter', () => {
  const commit = jest.fn<(offsets: readonly PartitionOffset[]) => Promise<void>>();
  let assignment: Assignment;
  let ledger: PartitionLedger;
  let committer: OffsetCommitter;

  beforeEach(() => {
    commit.mockReset().mockResolvedValue();
    assignment = new Assignment();
    assignment.joined('me', [{ topic: 'moves', partitions: [0, 1] }]);
    ledger = new PartitionLedger(0);
    const owned = assignment.find('moves', 0);
    if (owned) owned.ledger = ledger;
    committer = new OffsetCommitter({ assignment, commit, everyMs: 500, logger: pino({ level: 'silent' }) });
  });

  it('commits each watermark once', async () => {
    ledger.finish(ledger.handOut(10, 0));
    expect(await committer.commitNow()).toBe(true);
    expect(await committer.commitNow()).toBe(true);
    expect(commit.mock.calls).toEqual([[[{ topic: 'moves', partition: 0, offset: 10 }]]]);
  });

  it('tries again after a failure, with the watermark of then', async () => {
    commit.mockRejectedValueOnce(new Error('rebalance in progress'));
    ledger.finish(ledger.handOut(10, 0));
    expect(await committer.commitNow()).toBe(false);
    ledger.finish(ledger.handOut(12, 0));
    expect(await committer.commitNow()).toBe(true);
    expect(commit.mock.lastCall).toEqual([[{ topic: 'moves', partition: 0, offset: 12 }]]);
  });

  it('does not commit for a partition that was lost since', async () => {
    ledger.finish(ledger.handOut(10, 0));
    assignment.joined('me', [{ topic: 'moves', partitions: [1] }]);
    expect(await committer.commitNow()).toBe(true);
    expect(commit).not.toHaveBeenCalled();
  });
});
