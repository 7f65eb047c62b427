import type { StockLevel } from '@streamstock/contracts-http-api';
import { aLevel } from '@streamstock/dashboard-testing';
import { MergedChanges } from './merged-changes';
import { RecentLevels } from './recent-levels';

describe('MergedChanges', () => {
  it('hands over the newest of each key once per frame', () => {
    const frames: (() => void)[] = [];
    const applied: (readonly StockLevel[])[] = [];
    const changes = new MergedChanges(
      (flush) => frames.push(flush),
      (levels) => applied.push(levels),
    );
    changes.add(aLevel({ version: 2 }));
    changes.add(aLevel({ version: 3 }));
    changes.add(aLevel({ version: 1 }));
    changes.add(aLevel({ locationId: 'B' }));
    expect(frames).toHaveLength(1);
    frames.pop()?.();
    changes.add(aLevel({ version: 4 }));
    frames.pop()?.();
    expect(applied).toEqual([
      [aLevel({ version: 3 }), aLevel({ locationId: 'B' })],
      [aLevel({ version: 4 })],
    ]);
  });
});

describe('RecentLevels', () => {
  it('keeps the newest of each key and forgets the longest unchanged', () => {
    const recent = new RecentLevels();
    for (let index = 0; index < 5_000; index += 1) recent.add(aLevel({ locationId: `L${index}` }));
    recent.add(aLevel({ locationId: 'L0', version: 2 }));
    recent.add(aLevel({ locationId: 'NEW' }));
    expect(recent.of('PROD-001', 'L0')?.version).toBe(2);
    expect(recent.of('PROD-001', 'L1')).toBeUndefined();
    expect(recent.of('PROD-001', 'L2')).toBeDefined();
  });
});
