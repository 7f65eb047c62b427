import { execSync } from 'node:child_process';
import { expect, test } from './fixtures';

const restart = process.env['GATEWAY_RESTART_COMMAND'] ?? '';

test('goes on by itself after the gateway has restarted', async ({ stock, api }) => {
  test.skip(restart === '', 'needs GATEWAY_RESTART_COMMAND');
  const place = await api.stocked(20);
  await stock.open();
  await stock.mark();
  await expect(stock.onHand(place)).toHaveText('20');
  const noticed = stock.page.waitForFunction(
    () => !(document.querySelector('ss-connection-chip')?.textContent ?? '').includes('Live'),
  );
  execSync(restart, { stdio: 'ignore' });
  await noticed;
  await api.move('SALE', place, 5);
  await expect(stock.connection).toHaveText('Live', { timeout: 60_000 });
  await expect(stock.onHand(place)).toHaveText('15');
  await api.move('SALE', place, 5);
  await expect(stock.onHand(place)).toHaveText('10');
  await stock.stayed();
});
