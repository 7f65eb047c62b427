import { expect, test } from '@jest/globals';
import { commandsRedeliverableFor } from '@streamstock/contracts-events';
import { inboxKeepDays } from './keep-days';

const day = 86_400_000;

test('an answer is kept for longer than its command can come again', () => {
  expect(inboxKeepDays * day).toBeGreaterThan(2 * commandsRedeliverableFor);
});
