import fc from 'fast-check';
import { PartitionLedger } from './partition-ledger';

describe('PartitionLedger', () => {
  it('has nothing to commit before anything is finished', () => {
    const ledger = new PartitionLedger(5);
    ledger.handOut(8, 0);
    expect(ledger.due()).toBeUndefined();
    expect(ledger.position).toBe(8);
  });

  it('moves the watermark over finished spans without a gap only', () => {
    const ledger = new PartitionLedger(0);
    const [first, second, third] = [ledger.handOut(10, 0), ledger.handOut(20, 0), ledger.handOut(30, 0)];
    ledger.finish(second);
    expect(ledger.due()).toBeUndefined();
    ledger.finish(first);
    expect(ledger.due()).toBe(20);
    ledger.finish(third);
    expect(ledger.due()).toBe(30);
  });

  it('is due only for what was not committed yet', () => {
    const ledger = new PartitionLedger(0);
    ledger.finish(ledger.handOut(10, 0));
    ledger.committed(10);
    expect(ledger.due()).toBeUndefined();
    ledger.finish(ledger.handOut(11, 0));
    expect(ledger.due()).toBe(11);
  });

  it('starts over at the first unfinished offset, and the former attempt changes nothing', () => {
    const former = new PartitionLedger(0);
    former.finish(former.handOut(10, 0));
    const late = former.handOut(20, 0);
    const ledger = former.restarted();
    expect(ledger.position).toBe(10);
    former.finish(late);
    expect(former.due()).toBe(10);
    expect(ledger.due()).toBe(10);
    expect(former.retired).toBe(true);
  });

  it('remembers parked records until the watermark has passed them', () => {
    const former = new PartitionLedger(0);
    former.parked.add(3);
    const ledger = former.restarted();
    expect(ledger.parked.has(3)).toBe(true);
    ledger.finish(ledger.handOut(4, 0));
    expect(ledger.parked.has(3)).toBe(false);
  });

  it('tells since when the oldest unfinished record waits', () => {
    const ledger = new PartitionLedger(0);
    const first = ledger.handOut(1, 100);
    ledger.handOut(2, 200);
    expect(ledger.waitingSince).toBe(100);
    ledger.finish(first);
    expect(ledger.waitingSince).toBe(200);
  });

  it('never has a watermark above an unfinished record, whatever the order of finishing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7]), (order) => {
        const ledger = new PartitionLedger(0);
        const spans = [0, 1, 2, 3, 4, 5, 6, 7].map((at) => ledger.handOut((at + 1) * 3, 0));
        for (const at of order) {
          const span = spans[at];
          if (span) ledger.finish(span);
        }
        const firstOpen = spans.find((span) => !span.finished)?.from ?? 24;
        expect(ledger.watermark).toBe(firstOpen);
      }),
    );
  });
});
