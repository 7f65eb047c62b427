import { createServer, type AddressInfo, type Server } from 'node:net';
import { once } from 'node:events';
import { isTaken, requireFreePorts } from './ports';

describe('ports', () => {
  let stranger: Server;
  let port: number;

  beforeEach(async () => {
    stranger = createServer().listen(0, 'localhost');
    await once(stranger, 'listening');
    port = (stranger.address() as AddressInfo).port;
  });

  afterEach(() => stranger.close());

  it('says in one sentence which port is taken and who needs it', async () => {
    await expect(requireFreePorts('redis', [port])).rejects.toThrow(
      `Port ${port}, which redis needs, is taken by another program; stop that program and try again.`,
    );
  });

  it('lets a free port pass', async () => {
    stranger.close();
    await once(stranger, 'close');
    expect(await isTaken(port)).toBe(false);
    await expect(requireFreePorts('redis', [port])).resolves.toBeUndefined();
  });
});
