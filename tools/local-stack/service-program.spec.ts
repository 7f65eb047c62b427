import { profileNamed } from './profile';
import { instancesOf, serviceProgram } from './service-program';

const profile = profileNamed('test');
const all = instancesOf(profile, { 'inventory-command': 3, gateway: 2 });
const named = (name: string) => {
  const instance = all.find((candidate) => candidate.name === name);
  if (!instance) throw new Error(`${name} is not among ${all.map((known) => known.name).join(', ')}`);
  return instance;
};

describe('replicas of services', () => {
  it('have names and ports of their own', () => {
    expect(all.map(({ name, port }) => `${name}:${port}`)).toEqual([
      'gateway:4100',
      'gateway-1:4110',
      'inventory-command:4101',
      'inventory-command-1:4111',
      'inventory-command-2:4121',
      'inventory-query:4102',
      'identity:4108',
    ]);
  });

  it('let the gateway know every replica behind it', async () => {
    const { env } = await serviceProgram(profile, named('gateway-1'), all).prepare();
    expect(env).toMatchObject({
      PORT: '4110',
      REPLICA: '1',
      INVENTORY_COMMAND_URLS: 'http://localhost:4101,http://localhost:4111,http://localhost:4121',
      INVENTORY_QUERY_URLS: 'http://localhost:4102',
    });
    expect(env).not.toHaveProperty('DATABASE_URL');
  });

  it('know one issuer, and identity every address that people come from', async () => {
    const { env } = await serviceProgram(profile, named('identity'), all).prepare();
    expect(env).toMatchObject({
      ISSUER: 'http://localhost:4108',
      GATEWAY_URLS: 'http://localhost:4100,http://localhost:4110',
    });
    const edge = await serviceProgram(profile, named('gateway-1'), all).prepare();
    expect(edge.env).toMatchObject({
      AUTH_ISSUER: 'http://localhost:4108',
      OIDC_ISSUER: 'http://localhost:4108',
      PUBLIC_URL: 'http://localhost:4110',
    });
  });

  it('leave identity out where nobody looks at a page', async () => {
    const bench = profileNamed('bench');
    const quiet = instancesOf(bench, {});
    expect(quiet.map(({ name }) => name)).not.toContain('identity');
    const [gateway] = quiet;
    if (!gateway) throw new Error('There is no gateway');
    expect((await serviceProgram(bench, gateway, quiet).prepare()).env).not.toHaveProperty('OIDC_ISSUER');
  });

  it('of the simulator are in the dev profile only, and talk to the edge in its own name', async () => {
    expect(all.map(({ name }) => name)).not.toContain('simulator');
    const dev = profileNamed('dev');
    const there = instancesOf(dev, { gateway: 2 });
    const simulator = there.find(({ name }) => name === 'simulator');
    if (!simulator) throw new Error('There is no simulator');
    const { env } = await serviceProgram(dev, simulator, there).prepare();
    expect(env).toMatchObject({
      PORT: '3009',
      API_URL: 'http://localhost:3000',
      TOKEN_URL: 'http://localhost:3008/token',
      CLIENT_ID: 'simulator',
    });
    expect(instancesOf(dev, { simulator: 0 }).map(({ name }) => name)).not.toContain('simulator');
  });

  it('reach the database in the role of their service, and take extra environment last', async () => {
    const extra = { KILL_POINT: 'command.after-commit', REPLICA: 'mine' };
    const { env } = await serviceProgram(profile, named('inventory-command'), all, extra).prepare();
    expect(env).toMatchObject({
      DATABASE_URL: 'postgresql://inventory_command:streamstock@localhost:25432/streamstock',
      ...extra,
    });
  });
});
