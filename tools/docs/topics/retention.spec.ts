import { topics } from '@streamstock/contracts-events';
import { durationText, retentionText } from './retention';

describe('retentionText', () => {
  it('names the time and the segment of a deleted topic', () => {
    expect(retentionText(topics.commandResults)).toBe('1 hour, segments of 10 minutes');
  });

  it('names how long a compacted topic keeps everything', () => {
    expect(retentionText(topics.stockLevels)).toBe('newest per key, all of them for 7 days');
    expect(retentionText(topics.catalog)).toBe('newest per key');
  });

  it('uses the largest unit that divides', () => {
    expect([86_400_000, 90_000, 1].map(durationText)).toEqual(['1 day', '90 seconds', '1 millisecond']);
  });
});
