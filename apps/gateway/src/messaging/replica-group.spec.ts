import { groupIdOf, isOldGroup } from './replica-group';

const start = Date.UTC(2026, 2, 2);
const minute = 60_000;

describe('isOldGroup', () => {
  it.each([
    [groupIdOf('0', start), start + 11 * minute, true],
    [groupIdOf('gateway-7f9c.eu', start), start + 11 * minute, true],
    [groupIdOf('0', start), start + 9 * minute, false],
    ['inventory-query', start + 11 * minute, false],
    ['gateway.audit', start + 11 * minute, false],
  ])('%s at %d: %s', (groupId, now, old) => {
    expect(isOldGroup(groupId, now)).toBe(old);
  });
});
