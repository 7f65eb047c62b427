import { startSample } from '../../test/sample-service';
import type { RunningService } from '../service-options';

const addressSeen = async (service: RunningService, forwarded: string): Promise<string> => {
  const answer = await fetch(`${service.url}/address`, { headers: { 'x-forwarded-for': forwarded } });
  return (await answer.text()).replace('::ffff:', '').replace('::1', '127.0.0.1');
};

describe('the address of a client', () => {
  it('is that of the connection, whatever the client says', async () => {
    const service = await startSample();
    expect(await addressSeen(service, '203.0.113.7')).toBe('127.0.0.1');
    await service.close();
  });

  it('is what a trusted proxy says, and no further', async () => {
    const service = await startSample({}, { TRUSTED_PROXIES: '127.0.0.0/8, ::1, 10.0.0.1' });
    expect(await addressSeen(service, '203.0.113.7')).toBe('203.0.113.7');
    expect(await addressSeen(service, '203.0.113.7, 10.0.0.1')).toBe('203.0.113.7');
    expect(await addressSeen(service, '127.0.0.1, 198.51.100.2')).toBe('198.51.100.2');
    await service.close();
  });

  it('is what a proxy says only where the proxy is trusted', async () => {
    const service = await startSample({}, { TRUSTED_PROXIES: '10.0.0.1' });
    expect(await addressSeen(service, '203.0.113.7')).toBe('127.0.0.1');
    await service.close();
  });
});
