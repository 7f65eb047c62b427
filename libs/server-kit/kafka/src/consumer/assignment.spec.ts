import { Assignment, type OwnedPartition } from './assignment';
import { PartitionLedger } from './partition-ledger';

const topic = 'moves';
const of = (...partitions: number[]) => [{ topic, partitions }];

describe('Assignment', () => {
  let assignment: Assignment;

  beforeEach(() => {
    assignment = new Assignment();
  });

  const owned = (partition: number): OwnedPartition => {
    const found = assignment.find(topic, partition);
    if (!found) throw new Error(`partition ${String(partition)} is not owned`);
    return found;
  };

  const withLedger = (partition: number, start = 0): PartitionLedger => {
    const ledger = new PartitionLedger(start);
    owned(partition).ledger = ledger;
    return ledger;
  };

  it('keeps what is in progress on partitions that stay', () => {
    assignment.joined('me', of(0, 1));
    const ledger = withLedger(0);
    const span = ledger.handOut(10, 0);
    expect(assignment.joined('me', of(0))).toEqual([{ topic, partition: 0, offset: 10 }]);
    ledger.finish(span);
    expect(assignment.due()).toEqual([{ topic, partition: 0, offset: 10 }]);
  });

  it('drops the ledger of a lost partition: nothing is committed for it any more', () => {
    assignment.joined('me', of(0));
    const ledger = withLedger(0);
    const span = ledger.handOut(10, 0);
    assignment.joined('me', of(1));
    ledger.finish(span);
    expect(ledger.retired).toBe(true);
    expect(assignment.due()).toEqual([]);
  });

  it('does not let the late end of an old assignment move a new one', () => {
    assignment.joined('me', of(0));
    const old = withLedger(0);
    const span = old.handOut(10, 0);
    assignment.joined('me', of());
    assignment.joined('me', of(0));
    const renewed = withLedger(0, 4);
    renewed.handOut(10, 0);
    old.finish(span);
    expect(assignment.due()).toEqual([]);
    expect(renewed.watermark).toBe(4);
  });

  it('goes back to the first unfinished record when membership was broken', () => {
    assignment.joined('me', of(0));
    const ledger = withLedger(0);
    ledger.finish(ledger.handOut(10, 0));
    ledger.handOut(20, 0);
    expect(assignment.joined('me again', of(0))).toEqual([{ topic, partition: 0, offset: 10 }]);
    expect(ledger.retired).toBe(true);
  });

  it('owns nothing out of the group', () => {
    assignment.joined('me', of(0));
    const ledger = withLedger(0);
    assignment.dropAll();
    expect(assignment.find(topic, 0)).toBeUndefined();
    expect(ledger.retired).toBe(true);
  });
});
