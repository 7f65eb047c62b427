import { mostSalesDays } from '@streamstock/contracts-http-api';
import { oldestSlot } from '../../projections/movements/slot';

it('asks for no day whose slots may be forgotten, though one day has 25 hours', () => {
  const now = Date.parse('2026-11-24T10:20:00Z');
  const earliest = now - (mostSalesDays * 24 + 1) * 3_600_000;
  expect(Date.parse(oldestSlot(now))).toBeLessThan(earliest);
});
