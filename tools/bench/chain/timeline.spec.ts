import { monthsOf, openingsTable, timelineUntil, weeksOf } from './timeline';

const timeline = timelineUntil(new Date('2026-11-24T18:00:00Z'));

it('begins with months, ends before now, and counted everything longer ago than months are kept', () => {
  expect(timeline).toEqual({
    opened: '2024-08-01T00:00:00.000Z',
    from: '2026-06-01T00:00:00.000Z',
    to: '2026-11-24T17:00:00.000Z',
  });
  expect(openingsTable(timeline)).toBe('movement_2024_08');
  expect(monthsOf(timeline).map((month) => month.slice(0, 7))).toEqual([
    '2026-06',
    '2026-07',
    '2026-08',
    '2026-09',
    '2026-10',
    '2026-11',
  ]);
});

it('is covered by weeks without a gap', () => {
  const weeks = weeksOf(timeline);
  expect(weeks[0]?.[0]).toBe(timeline.from);
  expect((weeks.at(-1)?.[1] ?? '') > timeline.to).toBe(true);
  expect(weeks.slice(1).every(([from], index) => from === weeks[index]?.[1])).toBe(true);
});
